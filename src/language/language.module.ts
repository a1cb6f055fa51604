import { Module } from '@nestjs/common';
import { LanguageService } from './language.service.js';

@Module({ providers: [LanguageService], exports: [LanguageService] })
export class LanguageModule {}
