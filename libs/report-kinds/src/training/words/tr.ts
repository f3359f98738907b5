import { en, type TrainingWords } from './en.js';
export const tr = en as unknown as TrainingWords;
