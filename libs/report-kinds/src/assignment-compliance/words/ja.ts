import { en, type AssignmentComplianceWords } from './en.js';
export const ja = en as unknown as AssignmentComplianceWords;
