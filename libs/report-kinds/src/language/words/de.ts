import { en, type DocumentWords } from './en.js';
export const de = en as unknown as DocumentWords;
