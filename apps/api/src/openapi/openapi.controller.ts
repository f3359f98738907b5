import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';

/** Injection token of a holder of the document, which can be made only when every route is known. */
export const OPENAPI = Symbol('OPENAPI');
export interface OpenApiHolder {
  document?: OpenAPIObject;
}

/** The description of this API. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  constructor(@Inject(OPENAPI) private readonly holder: OpenApiHolder) {}

  @Get('openapi.json')
  get(): OpenAPIObject | undefined {
    return this.holder.document;
  }
}
