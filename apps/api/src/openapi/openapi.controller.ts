import { Controller, Get, Header, Injectable, NotFoundException } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { referencePage } from './reference/reference-page.js';

/** The OpenAPI document, which is made once, when it is first asked for and every route is known. */
@Injectable()
export class ApiDescription {
  private made: OpenAPIObject | undefined;
  /** Makes the document. */
  make: (() => OpenAPIObject) | undefined;

  get document(): OpenAPIObject | undefined {
    return (this.made ??= this.make?.());
  }
}

/** The description of this API, for programs and for people. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  private page: string | undefined;

  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Access('public')
  get(): OpenAPIObject | undefined {
    return this.description.document;
  }

  /** The reference of the public API. */
  @Get('docs')
  @Access('public')
  @Header('content-type', 'text/html; charset=utf-8')
  docs(): string {
    const { document } = this.description;
    if (!document) throw new NotFoundException();
    return (this.page ??= referencePage(document));
  }
}
