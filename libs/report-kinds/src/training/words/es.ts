import { en, type TrainingWords } from './en.js';
export const es = en as unknown as TrainingWords;
