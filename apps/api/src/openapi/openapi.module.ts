import { Module } from '@nestjs/common';
import { ApiDescription, OpenApiController } from './openapi.controller.js';

/** The OpenAPI document and the API reference. */
@Module({
  controllers: [OpenApiController],
  providers: [ApiDescription],
})
export class OpenApiModule {}
