import type { ErrorMessages } from '../index.js';

/** Messages of errors about the demo organization. */
export const demoData: ErrorMessages['demoData'] = {
  invalidPeopleCount: '人数は 1～1,000,000 の範囲で指定してください。',
  slugTaken: (slug: string) => `組織「${slug}」はすでにあります。--org で別のものを指定してください。`,
};
