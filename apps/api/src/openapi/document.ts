import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { dressOperations, RATE_LIMIT_HEADERS } from './operations.js';

/** The OpenAPI 3.1 document of every route, made from the schemas that check requests and answers. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Docket')
    .setDescription(
      'Evidence that developers are trained in secure coding: reports that an auditor can check.',
    )
    .setVersion('1')
    .addCookieAuth('docket.session_token', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: `dkt_live_...`' }, 'apiKey')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? convert(schema, schemaType) : undefined,
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method.replace(/\[\d+\]$/, '')}`,
  });
  dressOperations(document.paths);
  document.components = { ...document.components, headers: RATE_LIMIT_HEADERS };
  return document;
}

/** Schemas with an id become components; the rest stands where it is used. */
function convert(schema: z.ZodType, io: 'input' | 'output') {
  // Inside a wrapper, a schema with an id is a reference like any other.
  const wrapped = z.toJSONSchema(z.object({ schema }), {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });
  const components = Object.fromEntries(
    Object.entries(wrapped.$defs ?? {}).map(([name, { id: _, ...component }]) => [name, component]),
  );
  return { schema: wrapped.properties!.schema, components };
}
