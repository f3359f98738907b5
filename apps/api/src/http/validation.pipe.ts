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

const invalidRequest = (issues: { path: string; message: string }[]): DocketError =>
  new DocketError('invalid_request', errorMessages.http.invalidRequest, { issues });

/** Returns the validation pipe of all routes. */
export const validationPipe = (): StandardSchemaValidationPipe => new RequestValidationPipe();
