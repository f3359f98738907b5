import { Controller, Get, Header, Injectable, NotFoundException } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { referencePage } from './reference/reference-page.js';

/** Holds the OpenAPI document. It is built once, on first use, after all routes are registered. */
@Injectable()
export class ApiDescription {
  private cached: OpenAPIObject | undefined;
  /** Builds the document. */
  build: (() => OpenAPIObject) | undefined;

  get document(): OpenAPIObject | undefined {
    return (this.cached ??= this.build?.());
  }
}

/** The OpenAPI document and the API reference. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  private page: string | undefined;

  constructor(private readonly description: ApiDescription) {}

  /** Returns the OpenAPI document. */
  @Get('openapi.json')
  @Access('public')
  get(): OpenAPIObject | undefined {
    return this.description.document;
  }

  /** Returns the reference page of the public API. */
  @Get('docs')
  @Access('public')
  @Header('content-type', 'text/html; charset=utf-8')
  docs(): string {
    const { document } = this.description;
    if (!document) throw new NotFoundException();
    return (this.page ??= referencePage(document));
  }
}
