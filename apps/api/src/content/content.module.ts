import { ContentService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ContentController } from './content.controller.js';

@Module({ controllers: [ContentController], providers: [ContentService], exports: [ContentService] })
export class ContentModule {}
