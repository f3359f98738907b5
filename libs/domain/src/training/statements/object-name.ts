import { requestScope } from '../../organization/request-scope.js';

/** Longest name of an activity or an actor that is shown, in UTF-16 code units. */
const MAX_NAME = 200;

/**
 * Returns the name of an activity in the language of the request, otherwise the first one; null if it has none.
 * @param names by language tag, as in `object.definition.name` of a statement
 */
export function objectName(names: unknown): string | null {
  if (typeof names !== 'object' || names === null) return null;
  const language = requestScope()?.language;
  const named = Object.entries(names).flatMap(([tag, name]) => {
    const shown = shownName(name);
    return shown === null ? [] : [{ tag: tag.toLowerCase(), shown }];
  });
  const found =
    named.find(({ tag }) => tag === language) ?? named.find(({ tag }) => tag.split('-')[0] === language);
  return (found ?? named[0])?.shown ?? null;
}

/** Returns the text of a name as it is shown; null if it is no text or empty. */
export function shownName(name: unknown): string | null {
  if (typeof name !== 'string') return null;
  const shown = name.replaceAll('\0', '').trim().slice(0, MAX_NAME).toWellFormed();
  return shown === '' ? null : shown;
}
