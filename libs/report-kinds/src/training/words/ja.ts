import { en, type TrainingWords } from './en.js';
export const ja = en as unknown as TrainingWords;
