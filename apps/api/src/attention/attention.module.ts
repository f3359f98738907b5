import { AttentionService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AttentionController } from './attention.controller.js';

/** The people and the items of frameworks that need attention. */
@Module({ controllers: [AttentionController], providers: [AttentionService] })
export class AttentionModule {}
