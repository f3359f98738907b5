import { errorMessages } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import { RetryLaterError } from '../http/error.filter.js';
import { Limiter } from './limiter.js';

const DAY_SECONDS = 24 * 3_600;
/** Uploads are counted in steps of this many bytes, so that a large file does not cause many commands. */
const STEP_BYTES = 1024 ** 2;

/** Counts the bytes that an organization uploads in a day, in steps of 1 MiB. */
export class UploadQuota {
  private readonly limiter: Limiter;

  /** @param mebibytes maximum number of MiB per organization and day */
  constructor(
    redis: RedisConnection,
    readonly mebibytes: number,
    prefix = 'docket:uploads',
  ) {
    this.limiter = new Limiter(redis, prefix, { points: mebibytes, seconds: DAY_SECONDS });
  }

  /** Passes the bytes of an upload on and counts them. @throws quota_exceeded when the quota of the organization is used up */
  async *count(organizationId: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let left = 0;
    for await (const chunk of bytes) {
      for (left -= chunk.length; left < 0; left += STEP_BYTES) {
        const { allowed, seconds } = await this.limiter.count(organizationId);
        if (!allowed) throw exceeded(this.mebibytes, seconds);
      }
      yield chunk;
    }
  }

  /** Returns the MiB that an organization has uploaded in the current day. */
  async usedMebibytes(organizationId: string): Promise<number> {
    return this.mebibytes - (await this.limiter.status(organizationId)).remaining;
  }
}

const exceeded = (mebibytes: number, seconds: number): RetryLaterError =>
  new RetryLaterError('quota_exceeded', errorMessages.http.uploadQuota(mebibytes), seconds);
