import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TestResponse } from '../test-api.js';
import type { OperationUnderTest } from './operations-of.js';

const DOCUMENT = 'https://docket.test/openapi.json';
const pointer = (...steps: string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Validates responses against the OpenAPI document: status, content type and body. */
export class ResponseValidator {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(document, DOCUMENT);
  }

  /** Returns the problems of a response, or an empty list. */
  problems(
    { method, path, operation }: OperationUnderTest,
    { status, headers, body, raw }: TestResponse,
  ): string[] {
    const response = operation.responses[String(status)];
    if (!response) return [`status ${status} is not documented`];
    const documented = Object.entries(response.content ?? {});
    const contentType = String(headers['content-type'] ?? '').split(';')[0]!;
    if (documented.length === 0)
      return contentType && raw.length > 0 ? [`${status} has a body of type ${contentType}`] : [];
    const [mediaType, content] = documented.find(([type]) => type === contentType) ?? [];
    if (!mediaType)
      return [`${status} is ${contentType || 'empty'}, not ${documented.map(([type]) => type).join(' or ')}`];
    if (!content?.schema || content.schema.format === 'binary') return [];
    const validate = this.validator(
      pointer(
        'paths',
        path,
        method.toLowerCase(),
        'responses',
        String(status),
        'content',
        mediaType,
        'schema',
      ),
    );
    const values = mediaType === 'application/x-ndjson' ? linesOf(raw) : [body];
    return values.flatMap((value) =>
      validate(value)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message, params }) =>
            [status, instancePath || 'the body', message, JSON.stringify(params)].join(' '),
          ),
    );
  }

  private validator(schemaPath: string): ValidateFunction {
    let found = this.validators.get(schemaPath);
    if (!found)
      this.validators.set(
        schemaPath,
        (found = this.ajv.compile({ $ref: `${DOCUMENT}#${encodeURI(schemaPath)}` })),
      );
    return found;
  }
}

const linesOf = (raw: Buffer): unknown[] =>
  raw
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
