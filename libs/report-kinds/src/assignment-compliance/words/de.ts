import { en, type AssignmentComplianceWords } from './en.js';
export const de = en as unknown as AssignmentComplianceWords;
