import { z } from 'zod';

/** A share as documents print it (docs/domain.md, section 3): in whole percent, rounded down. */
export const printed = z
  .string()
  .describe(
    'The share as documents and pages print it: whole percent, rounded down from the exact counts, for example `66%`; `<1%` above 0 and below 1 percent; a dash if the share is null',
  );
