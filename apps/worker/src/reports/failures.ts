import { DocketError, type ReportFailure } from '@docket/contracts';
import { PopulationMismatch } from '@docket/domain';
import { NotComparable } from '@docket/report-kinds';
import { ObjectMissing } from '@docket/storage';
import { RenderError } from './render-pool.js';

/** Error codes of a disk that is full, over its quota, read-only or broken. */
const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);

/** An error in a phase of a run, with the report failure code of that phase. */
class PhaseError extends Error {
  constructor(
    readonly code: ReportFailure,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Runs one phase. An error in it is rethrown with `code`, unless the error itself is more specific. */
export async function inPhase<T>(code: ReportFailure, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new PhaseError(specificCodeOf(error) ?? code, error);
  }
}

/** Returns the failure code of an error that is more specific than its phase. */
function specificCodeOf(error: unknown): ReportFailure | null {
  if (error instanceof PopulationMismatch) return 'population_mismatch';
  if (error instanceof NotComparable) return 'comparison_unavailable';
  return error instanceof DocketError && error.code === 'not_found' ? 'subject_not_found' : null;
}

/** Returns the failure code for an error of a run. A disk error is always a storage failure, whichever phase wrote. */
export function codeOf(error: unknown): ReportFailure {
  if (isDiskError(error) || error instanceof ObjectMissing) return 'storage_failed';
  return error instanceof PhaseError || error instanceof RenderError ? error.code : 'render_failed';
}

/** Returns whether an error, or one of its causes, is a disk error. */
function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return DISK_ERRORS.has((error as NodeJS.ErrnoException).code ?? '') || isDiskError(error.cause);
}
