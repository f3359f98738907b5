import { DocketError, type ReportFailure } from '@docket/contracts';
import { ObjectMissing } from '@docket/storage';
import { RenderError } from './render-pool.js';

/** What a disk answers that is full, over its quota, read-only or broken. */
const DISK_FAULTS = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);

/** A phase of an run ended with an error of its own kind. */
class PhaseError extends Error {
  constructor(
    readonly code: ReportFailure,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Runs one phase; what goes wrong in it carries `code`, unless the error itself says more. */
export async function inPhase<T>(code: ReportFailure, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new PhaseError(
      error instanceof DocketError && error.code === 'not_found' ? 'subject_not_found' : code,
      error,
    );
  }
}

/** Why an run failed. A disk that does not take what is written is the storage's fault, whoever was writing. */
export function codeOf(error: unknown): ReportFailure {
  if (isDiskFault(error) || error instanceof ObjectMissing) return 'storage_failed';
  return error instanceof PhaseError || error instanceof RenderError ? error.code : 'render_failed';
}

/** Whether a fault of the disk is what an error, or the error behind it, tells of. */
function isDiskFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return DISK_FAULTS.has((error as NodeJS.ErrnoException).code ?? '') || isDiskFault(error.cause);
}
