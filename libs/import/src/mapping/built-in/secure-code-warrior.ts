import type { BuiltInShape } from './built-in.js';

/** Attempts at assessments of Secure Code Warrior, with the names of its reporting API. The file does not name the assessment. */
export const secureCodeWarrior: BuiltInShape = {
  id: 'secure-code-warrior',
  title: 'Secure Code Warrior: assessment attempts',
  kind: 'attempts',
  source:
    'https://github.com/api-evangelist/secure-code-warrior/blob/main/openapi/secure-code-warrior-assessments-api-openapi.yml',
  verified: false,
  recognizedBy: [['developer.email', 'Developer Email'], ['score'], ['completedAt', 'Date Completed']],
  fields: {
    id: ['id', 'Attempt ID'],
    email: ['developer.email', 'Developer Email'],
    topic: ['assessment.name', 'Assessment Name', 'Assessment'],
    score: ['score'],
    result: ['completed'],
    startedAt: ['startedAt', 'Date Started'],
    completedAt: ['completedAt', 'Date Completed'],
    language: ['language', 'assessment.language'],
    source: { value: 'secure-code-warrior' },
  },
  settings: { values: { result: { true: 'completed', false: null } } },
};
