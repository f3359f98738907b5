import { z } from 'zod';

/** The answer of a request that has nothing to tell but that it was done. */
export const done = z.object({ status: z.literal(true) }).meta({ id: 'Done' });
export type Done = z.infer<typeof done>;
