import { Command } from 'commander';
import { trainEmotionsCommand } from './train-emotions.command.js';
import { trainSentencesCommand } from './train-sentences.command.js';
import { trainSentimentCommand } from './train-sentiment.command.js';
import { trainRecommendation } from './train/recommendation.js';

/** What can be trained, each subject by a command of its own; without a subject, the recommender. */
export function trainCommand(): Command {
  return new Command('train')
    .description('learns models from data, and stores them with their figures')
    .addCommand(trainRecommendation(), { isDefault: true })
    .addCommand(trainSentimentCommand())
    .addCommand(trainSentencesCommand())
    .addCommand(trainEmotionsCommand());
}
