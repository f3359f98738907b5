import { Global, Module } from '@nestjs/common';
import { KeptAnswers } from './kept-answers.js';

/** Answers about figures that are kept for a short time. */
@Global()
@Module({ providers: [KeptAnswers], exports: [KeptAnswers] })
export class FiguresModule {}
