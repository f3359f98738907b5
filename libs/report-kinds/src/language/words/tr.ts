import { en, type DocumentWords } from './en.js';
export const tr = en as unknown as DocumentWords;
