/** Returns a function that calls `load` at most once per `ms` milliseconds and shares the result between callers. */
export function memoizeFor<T>(ms: number, load: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  let loadedAt = 0;
  return () => {
    const now = performance.now();
    if (!result || now - loadedAt > ms) {
      loadedAt = now;
      result = load();
    }
    return result;
  };
}
