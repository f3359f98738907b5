import type { DocumentMessages } from '../language/messages/en.js';
import type { LabeledValue } from '../rendering.js';
import type { SnapshotHeader } from '../snapshot/snapshot.js';

/** Maximum length of a list of job functions next to a label: a longer value would be truncated. */
const LIST_LENGTH = 240;

/**
 * Returns the rules for eligible people: the role, and the job functions and the work that the organization has set
 * (docs/domain.md, section 3.1).
 */
export function eligiblePeopleRules(
  { eligible, eligibleValue, ...t }: DocumentMessages['rules'],
  { eligibleJobFunctions, bespokeSoftwareOnly }: SnapshotHeader['rules'],
): LabeledValue[] {
  const values = [
    eligibleValue,
    ...listsOf(eligibleJobFunctions ?? []).map((list) => t.eligibleJobFunctions(list)),
    ...(bespokeSoftwareOnly ? [t.bespokeSoftwareOnly] : []),
  ];
  return values.map((value) => ({ label: eligible, value }));
}

/** Joins names to lists that are not longer than `LIST_LENGTH`, or have one name. */
function listsOf(names: string[]): string[] {
  const lists: string[] = [];
  for (const name of names) {
    const joined = lists.length > 0 ? `${lists.at(-1)!}; ${name}` : name;
    if (lists.length > 0 && joined.length <= LIST_LENGTH) lists[lists.length - 1] = joined;
    else lists.push(name);
  }
  return lists;
}
