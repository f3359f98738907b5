import { DocketError, errorMessages, issuesOf } from '@docket/contracts';
import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { z } from 'zod';
import { lengthIssues } from './length-check.js';

/** Maximum number of issues in a response. */
const MAX_ISSUES = 100;

/** Validates the parameters of handlers against their schemas. @throws invalid_request with all issues */
class RequestValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) => invalidRequest(issuesOf(issues).slice(0, MAX_ISSUES)),
    });
  }

  /** Does nothing: bodies with such keys are refused when they are parsed, and walking a large body takes long. */
  protected override stripProtoKeys(): void {}

  /**
   * Checks the lengths of lists and texts of a body before anything else. Reports an issue of a path parameter under the name
   * of the parameter.
   */
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type === 'body' && metadata.schema instanceof z.ZodType) {
      const issues = lengthIssues(metadata.schema, value);
      if (issues.length > 0) throw invalidRequest(issues.slice(0, MAX_ISSUES));
      await requireValidBeginning(metadata.schema, value);
    }
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.type !== 'param' || !metadata.data || !(error instanceof DocketError)) throw error;
      const name = metadata.data;
      throw invalidRequest((error.details.issues ?? []).map(({ message }) => ({ path: name, message })));
    }
  }
}

/**
 * Validates the first elements of a long list of a body. A body with an issue in each of 1,000 elements would cost many times
 * the time of a valid one, and its response has only the first issues.
 * @throws invalid_request with the issues of the first elements
 */
async function requireValidBeginning(schema: z.ZodType, body: unknown): Promise<void> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  for (const [name, list] of Object.entries(body)) {
    if (!Array.isArray(list) || list.length <= MAX_ISSUES) continue;
    const { error } = await schema.safeParseAsync({ ...body, [name]: list.slice(0, MAX_ISSUES / 5) });
    const issues = (error?.issues ?? []).filter(({ path }) => path[0] === name && path.length > 1);
    if (issues.length > 0) throw invalidRequest(issuesOf(issues).slice(0, MAX_ISSUES));
  }
}

const invalidRequest = (issues: { path: string; message: string }[]): DocketError =>
  new DocketError('invalid_request', errorMessages.http.invalidRequest, { issues });

/** Returns the validation pipe of all routes. */
export const validationPipe = (): StandardSchemaValidationPipe => new RequestValidationPipe();
