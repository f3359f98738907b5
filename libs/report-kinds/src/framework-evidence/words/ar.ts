import { en } from './en.js';
export const ar = en;
