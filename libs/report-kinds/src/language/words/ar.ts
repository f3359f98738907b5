import { en, type DocumentWords } from './en.js';
export const ar = en as unknown as DocumentWords;
