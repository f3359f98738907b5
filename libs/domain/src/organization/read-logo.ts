import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DocketError, errorMessages, type logoMediaTypes } from '@docket/contracts';
import { FairQueue } from './fair-queue.js';

/** The format and size of a logo: in pixels, or in units of the drawing for an SVG. */
export interface LogoFacts {
  mediaType: (typeof logoMediaTypes)[number];
  width: number;
  height: number;
}

/** Limits of the thread that reads an image. Reading the largest ordinary logo takes less than 0.1 s. */
const LIMITS = { milliseconds: 5_000, heapMb: 64 };

/** Images are read one after the other, so that they use at most one core. */
const queue = new FairQueue({
  running: 1,
  runningPerOrganization: 1,
  waitingPerOrganization: 3,
  waitMs: 3 * LIMITS.milliseconds,
});

/** The compiled thread. Threads cannot load the sources. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../../dist/libs/domain/src/organization/logo.thread.js', import.meta.url)
  : new URL('./logo.thread.js', import.meta.url);

/**
 * Reads and checks a logo in a thread with a limit of time and memory, so that no image can stop other requests.
 * @returns the format and size, or a user-facing message that says why the file cannot be a logo
 * @throws rate_limited if several logos of the organization are being read
 */
export async function readLogoInThread(
  organizationId: string,
  bytes: Uint8Array,
): Promise<LogoFacts | { problem: string }> {
  const leave = await queue.enter(
    organizationId,
    () => new DocketError('rate_limited', errorMessages.http.organizationBusy),
  );
  const thread = new Worker(THREAD, {
    workerData: bytes,
    execArgv: [], // tests run with options that load the sources
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb },
  });
  try {
    const signal = AbortSignal.timeout(LIMITS.milliseconds);
    const [result] = (await once(thread, 'message', { signal })) as [LogoFacts | { problem: string }];
    return result;
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name !== 'AbortError' && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    return { problem: errorMessages.logo.tooComplex };
  } finally {
    await thread.terminate();
    leave();
  }
}
