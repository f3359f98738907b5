import { en, type TrainingWords } from './en.js';
export const de = en as unknown as TrainingWords;
