import { DocketError } from '@docket/contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';

/** Issues named in one answer; a request that is wrong in more places is wrong altogether. */
const MOST_ISSUES = 100;

/** Checks what a handler takes against the schema that stands at its parameter; answers 422 with every mistake. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new DocketError('invalid_request', 'The request is not valid; see the issues.', {
        issues: issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({
          path: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
          message,
        })),
      }),
  });
