import { Controller, Get, Header, Inject, NotFoundException } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { referencePage } from './reference/reference-page.js';

/** Injection token of a holder of the document, which can be made only when every route is known. */
export const OPENAPI = Symbol('OPENAPI');
export interface OpenApiHolder {
  document?: OpenAPIObject;
}

/** The description of this API, for programs and for people. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  private page: string | undefined;

  constructor(@Inject(OPENAPI) private readonly holder: OpenApiHolder) {}

  @Get('openapi.json')
  get(): OpenAPIObject | undefined {
    return this.holder.document;
  }

  /** The reference of the public API. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  docs(): string {
    if (!this.holder.document) throw new NotFoundException();
    return (this.page ??= referencePage(this.holder.document));
  }
}
