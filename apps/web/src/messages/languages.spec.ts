import { documentLanguages } from '@docket/contracts';
import { describe, expect, it } from 'vitest';
import * as english from './en/index.js';
import { loadedMessages, loadMessages } from './load-messages.js';

/** Returns the structure of messages: their paths, with the number of parameters of those that are functions. */
function structureOf(messages: unknown, path = ''): string[] {
  if (typeof messages === 'function') return [`${path}(${messages.length})`];
  if (typeof messages !== 'object' || messages === null) return [path];
  return Object.entries(messages).flatMap(([key, value]) =>
    structureOf(value, path ? `${path}.${key}` : key),
  );
}

/** Returns the texts that are no functions, by path. */
const textsOf = (messages: unknown, path = ''): [path: string, text: string][] =>
  typeof messages === 'string'
    ? [[path, messages]]
    : Object.entries(messages ?? {}).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));

describe.each(documentLanguages.filter((language) => language !== 'en'))('the messages in %s', (language) => {
  it('have the structure of the English ones', async () => {
    await loadMessages(language);
    expect(structureOf(loadedMessages()).toSorted()).toEqual(structureOf(english).toSorted());
  });

  it('are translated: no sentence is the English one', async () => {
    await loadMessages(language);
    const original = new Map(textsOf(english));
    const same = textsOf(loadedMessages()).filter(
      ([path, text]) => original.get(path) === text && (text.match(/\p{L}{2,}/gu)?.length ?? 0) > 3,
    );
    expect(same).toEqual([]);
  });
});
