import { useState } from 'react';

/** Returns all values that were listed since the component is shown, so that a choice that shortens the list can be taken back. */
export function useListed<T>(values: readonly T[], isSame: (a: T, b: T) => boolean): T[] {
  const [seen, setSeen] = useState<T[]>([]);
  const listed = [...seen, ...values.filter((value) => !seen.some((each) => isSame(each, value)))];
  if (listed.length > seen.length) setSeen(listed);
  return listed;
}
