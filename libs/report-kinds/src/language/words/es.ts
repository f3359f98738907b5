import { en, type DocumentWords } from './en.js';
export const es = en as unknown as DocumentWords;
