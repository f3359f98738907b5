import { Module } from '@nestjs/common';
import { ApiDescription, OpenApiController } from './openapi.controller.js';

/** The description of the API. */
@Module({
  controllers: [OpenApiController],
  providers: [ApiDescription],
})
export class OpenApiModule {}
