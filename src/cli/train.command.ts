import { Command } from 'commander';
import { trainSentimentCommand } from './train-sentiment.command.js';

export function trainCommand(): Command {
  return new Command('train')
    .description('learns models from data, and stores them with their figures')
    .addCommand(trainSentimentCommand());
}
