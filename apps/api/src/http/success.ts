import { z } from 'zod';

/** Response of an operation that returns no data. */
export const success = z.object({ status: z.literal(true) }).meta({ id: 'Success' });
export type Success = z.infer<typeof success>;
