import { newId } from '@docket/contracts';
import type { ApiArea } from '../operations-of.js';
import type { ApiFixture } from '../api-fixture.js';

/** A request to an operation, and the expected status. */
export interface Sample {
  status: number;
  /** Values of the path parameters. */
  params?: Record<string, string>;
  /** Sends the path parameters without URL encoding. */
  raw?: boolean;
  query?: Record<string, string>;
  /** The query string without URL encoding. */
  rawQuery?: string;
  /** Sent as JSON, except bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Setup that runs directly before the sample. */
  before?: () => Promise<void>;
  /** Address of the client. */
  address?: string;
  /** The caller. Default: an administrator or operator, or the key with all scopes. */
  as?: 'anonymous' | 'learner' | { cookie: string };
}

/** Creates the samples of an operation. Objects that they change are created for them. */
type Samples = (fixture: ApiFixture, area: ApiArea) => Promise<Sample[]> | Sample[];

/** Samples by operation: method and path without the route prefix. */
export type SamplesByOperation = Record<string, Samples>;

/** A single sample without parameters. */
export const get: Samples = () => [{ status: 200 }];

/** Returns a new e-mail address. */
export const newEmail = (): string => `${newId()}@example.org`;
