import { StatementsService, WaitingStatementsService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { StatementsController } from './statements.controller.js';
import { XapiController } from './xapi.controller.js';

/** xAPI statements of learning systems. */
@Module({
  controllers: [StatementsController, XapiController],
  providers: [StatementsService, WaitingStatementsService],
  exports: [WaitingStatementsService],
})
export class StatementsModule {}
