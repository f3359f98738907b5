import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer } from '../test-api.js';
import type { Described } from './operations-of.js';

const DOCUMENT = 'https://docket.test/openapi.json';
const pointer = (...steps: string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Holds answers against the document: the status must be listed, the type and the body must be as described. */
export class AnswerCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly known = new Map<string, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(document, DOCUMENT);
  }

  /** What is wrong with an answer; nothing for one as described. */
  problems({ method, path, operation }: Described, { status, headers, body, raw }: Answer): string[] {
    const response = operation.responses[String(status)];
    if (!response) return [`${status} is not listed`];
    const wanted = Object.entries(response.content ?? {});
    const sent = String(headers['content-type'] ?? '').split(';')[0]!;
    if (wanted.length === 0) return sent && raw.length > 0 ? [`${status} has a body of ${sent}`] : [];
    const [mediaType, described] = wanted.find(([type]) => type === sent) ?? [];
    if (!mediaType)
      return [`${status} is ${sent || 'empty'}, not ${wanted.map(([type]) => type).join(' or ')}`];
    if (!described?.schema || described.schema.format === 'binary') return [];
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

  private validator(at: string): ValidateFunction {
    let found = this.known.get(at);
    if (!found) this.known.set(at, (found = this.ajv.compile({ $ref: `${DOCUMENT}#${encodeURI(at)}` })));
    return found;
  }
}

const linesOf = (raw: Buffer): unknown[] =>
  raw
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
