import { z } from 'zod';

/** How the pages of a document lie. Portrait unless asked for. */
export const documentOrientations = ['portrait', 'landscape'] as const;
export const documentOrientation = z.enum(documentOrientations, {
  error: `Choose one of ${documentOrientations.join(', ')}.`,
});
export type DocumentOrientation = z.infer<typeof documentOrientation>;
