import { SearchService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';

/** The search of the pages. */
@Module({ controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
