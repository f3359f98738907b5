/** Page orientation of a document. Default: portrait. */
export const documentOrientations = ['portrait', 'landscape'] as const;
export type DocumentOrientation = (typeof documentOrientations)[number];
