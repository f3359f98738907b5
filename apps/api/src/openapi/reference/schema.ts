import type { OpenAPIObject } from '@nestjs/swagger';

/** What the reference knows of a schema: the keywords that zod writes. */
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

/** Operation of the document, as far as the reference shows it. */
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

/** The named schemas of the document. */
export const schemasOf = ({ components }: OpenAPIObject): Record<string, Schema> =>
  (components?.schemas ?? {}) as Record<string, Schema>;

/** `Report` of `#/components/schemas/Report`; undefined for a schema that stands where it is used. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** The other half of "this or null"; undefined for anything else. */
export function nullable({ anyOf }: Schema): Schema | undefined {
  if (anyOf?.length !== 2 || !anyOf.some(({ type }) => type === 'null')) return undefined;
  return anyOf.find(({ type }) => type !== 'null');
}
