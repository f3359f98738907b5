import { en } from './en.js';
export const tr = en;
