import { en, type TrainingWords } from './en.js';
export const ar = en as unknown as TrainingWords;
