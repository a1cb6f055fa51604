import 'reflect-metadata';
import { Command } from 'commander';
import { analyseReviewsCommand } from './cli/analyse-reviews.command.js';
import { backupCommand, restoreCommand } from './cli/backup.command.js';
import { benchmarkCommand } from './cli/benchmark.command.js';
import { chatCommand } from './cli/chat.command.js';
import { doctorCommand } from './cli/doctor.command.js';
import { embedCommand } from './cli/embed.command.js';
import { evaluateCommand } from './cli/evaluate.command.js';
import { exportCommand } from './cli/export.command.js';
import { importCommand, importRatingsCommand, importReviewsCommand } from './cli/import.command.js';
import { modelsCommand } from './cli/models.command.js';
import { pluginsCommand } from './cli/plugins.command.js';
import { evaluateSentimentCommand } from './cli/evaluate-sentiment.command.js';
import { trainCommand } from './cli/train.command.js';
import { reportFailure, stopWithReader } from './cli/terminal.js';
import { SERVER_VERSION } from './config/version.js';

/** `npm run docent -- COMMAND`: the server's own modules without HTTP. */
const program = new Command('docent')
  .description('Runs and feeds a Docent installation. The data folder is DOCENT_DATA_DIR (.docent).')
  .version(SERVER_VERSION)
  .showHelpAfterError()
  .addCommand(chatCommand())
  .addCommand(importCommand())
  .addCommand(importReviewsCommand())
  .addCommand(importRatingsCommand())
  .addCommand(evaluateCommand())
  .addCommand(exportCommand())
  .addCommand(embedCommand())
  .addCommand(analyseReviewsCommand())
  .addCommand(evaluateSentimentCommand())
  .addCommand(benchmarkCommand())
  .addCommand(trainCommand())
  .addCommand(modelsCommand())
  .addCommand(pluginsCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(doctorCommand());

stopWithReader();
program.parseAsync().catch(reportFailure);
