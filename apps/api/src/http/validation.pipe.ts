import { DocketError } from '@docket/contracts';
import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';

/** Issues named in one answer; a request that is wrong in more places is wrong altogether. */
const MOST_ISSUES = 100;

/** Checks what a handler takes against the schema that stands at its parameter; answers 422 with every mistake. */
class RequestPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        invalid(
          issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({
            path: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
            message,
          })),
        ),
    });
  }

  /** A part of the address is a mistake under its own name, as a field of a body is. */
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.type !== 'param' || !metadata.data || !(error instanceof DocketError)) throw error;
      const name = metadata.data;
      throw invalid((error.details.issues ?? []).map(({ message }) => ({ path: name, message })));
    }
  }
}

const invalid = (issues: { path: string; message: string }[]): DocketError =>
  new DocketError('invalid_request', 'The request is not valid; see the issues.', { issues });

/** The check of every request. */
export const validationPipe = (): StandardSchemaValidationPipe => new RequestPipe();
