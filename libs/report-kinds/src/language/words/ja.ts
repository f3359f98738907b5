import { en, type DocumentWords } from './en.js';
export const ja = en as unknown as DocumentWords;
