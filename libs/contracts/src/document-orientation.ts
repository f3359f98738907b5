/** How the pages of a document lie. Portrait unless asked for. */
export const documentOrientations = ['portrait', 'landscape'] as const;
export type DocumentOrientation = (typeof documentOrientations)[number];
