import { en, type DocumentWords } from './en.js';
export const fr = en as unknown as DocumentWords;
