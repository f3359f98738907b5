import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { introduction } from './introduction.js';
import { completeOperations, METHODS, RATE_LIMIT_HEADERS } from './operations.js';
import { tags } from './tags.js';

/** Returns the OpenAPI 3.1 document of all routes, generated from the schemas of requests and responses. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Docket API')
    .setDescription(introduction)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This Docket installation')
    .addCookieAuth('docket.session_token', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: `dkt_live_...`' }, 'apiKey')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? convert(schema, schemaType) : undefined,
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method.replace(/\[\d+\]$/, '')}`,
  });
  completeOperations(document.paths);
  const used = new Set(
    Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method]?.tags ?? [])),
  );
  return {
    ...document,
    tags: Object.entries(tags)
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    components: { ...document.components, headers: RATE_LIMIT_HEADERS },
  };
}

/** Converts a Zod schema. Schemas with an ID become components, all others are inlined. */
function convert(schema: z.ZodType, io: 'input' | 'output') {
  // Zod inlines the root schema, so it is wrapped in an object to become a reference too.
  const wrapped = z.toJSONSchema(z.object({ schema }), {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => removeRedundantKeywords(jsonSchema),
  });
  const components = Object.fromEntries(
    Object.entries(wrapped.$defs ?? {}).map(([name, { id: _, ...component }]) => [name, component]),
  );
  return { schema: wrapped.properties!.schema, components };
}

/** Removes redundant keywords: the patterns of named formats, and the bounds of safe integers. */
function removeRedundantKeywords(schema: { [keyword: string]: unknown }): void {
  if (schema['format'] !== undefined) delete schema['pattern'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minLength'] === 0) delete schema['minLength'];
}
