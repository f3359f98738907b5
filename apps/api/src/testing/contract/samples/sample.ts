import { newId } from '@docket/contracts';
import type { Door } from '../operations-of.js';
import type { ApiFixture } from '../api-fixture.js';

/** A request that an operation is called with, and the status it must end in. */
export interface Sample {
  status: number;
  /** Values of the path's parameters. */
  params?: Record<string, string>;
  /** The parameters are sent as they are, without encoding. */
  raw?: boolean;
  query?: Record<string, string>;
  /** Sent as JSON, unless it is bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  /** What must happen first, after the samples before this one. */
  before?: () => Promise<void>;
  /** Who asks. Default: an administrator, or the key with every scope. */
  as?: 'nobody' | 'learner' | { cookie: string };
}

/** Makes the samples of an operation; what they change is made for them alone. */
type Samples = (fixture: ApiFixture, door: Door) => Promise<Sample[]> | Sample[];

/** Samples by the operation's name within its door. */
export type SamplesByOperation = Record<string, Samples>;

/** The one sample of an operation that takes nothing. */
export const get: Samples = () => [{ status: 200 }];

/** An address that nobody has yet. */
export const email = (): string => `${newId()}@example.org`;
