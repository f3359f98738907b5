import { z } from 'zod';
import { LARGEST_CWE } from './choices.js';
import { frameworkPacks, validation } from './messages/index.js';

/** The number of a CWE, in topics, frameworks and mappings of items. */
export const cweId = z
  .int({ error: () => validation.cweId })
  .min(1, { error: () => validation.cweId })
  .max(LARGEST_CWE, { error: ({ input }) => frameworkPacks.unknownCwe(Number(input)) });
