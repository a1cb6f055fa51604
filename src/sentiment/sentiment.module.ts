import { Module } from '@nestjs/common';
import { SentimentService } from './sentiment.service.js';

@Module({ providers: [SentimentService], exports: [SentimentService] })
export class SentimentModule {}
