import type { OpenAPIObject } from '@nestjs/swagger';

/** The JSON Schema keywords that Zod generates. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** The parts of an OpenAPI operation that the reference shows. */
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
  'x-scope'?: string;
}

/** Returns the named schemas of the document. */
export const schemasOf = ({ components }: OpenAPIObject): Record<string, Schema> =>
  (components?.schemas ?? {}) as Record<string, Schema>;

/** Returns the name of a reference, e.g. `Report` for `#/components/schemas/Report`; undefined for an inline schema. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** Returns the non-null part of a nullable schema; undefined for other schemas. */
export function nullable({ anyOf }: Schema): Schema | undefined {
  if (anyOf?.length !== 2 || !anyOf.some(({ type }) => type === 'null')) return undefined;
  return anyOf.find(({ type }) => type !== 'null');
}
