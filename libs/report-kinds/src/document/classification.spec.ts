import { documentLanguages } from '@docket/contracts/values';
import { expect, test } from 'vitest';
import { languageOf } from '../language/language.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { classificationOf } from './document-writer.js';

const headerWith = (language: string, classification: string) => {
  const header = fixtureHeader('training', { params: { language } });
  return { ...header, organization: { ...header.organization, classification } };
};

test('the default classification is printed in the language of the document', () => {
  const printed = documentLanguages.map((language) => {
    const header = headerWith(language, 'Confidential');
    return classificationOf(header, languageOf(header));
  });
  expect(new Set(printed).size).toBe(documentLanguages.length);
});

test.each(['Restricted', ''])('another classification is printed as it is: %j', (classification) => {
  const header = headerWith('de', classification);
  expect(classificationOf(header, languageOf(header))).toBe(classification);
});
