import { ApiKeysService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys.controller.js';

/** API keys of an organization. */
@Module({
  controllers: [ApiKeysController],
  providers: [ApiKeysService],
  exports: [ApiKeysService],
})
export class ApiKeysModule {}
