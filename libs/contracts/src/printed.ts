import { z } from 'zod';

/** A share as documents print it (docs/domain.md, section 3): truncated to whole percent. */
export const printed = z
  .string()
  .describe(
    'The share as documents and pages print it: computed from the exact counts and truncated to whole percent, for example `66%`; `<1%` above 0 and below 1 percent; a dash if the share is null',
  );
