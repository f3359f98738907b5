import type * as english from './en/index.js';

/** The messages of a language. English is the original: the other languages have the same structure. */
export type Messages = typeof english;
