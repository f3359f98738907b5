import { en, type TrainingWords } from './en.js';
export const fr = en as unknown as TrainingWords;
