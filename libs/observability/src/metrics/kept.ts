/** Asks at most once per `ms` milliseconds, and once for all who ask meanwhile, so that several scrapers cost no more than one. */
export function kept<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let askedAt = 0;
  return () => {
    const now = performance.now();
    if (!answer || now - askedAt > ms) {
      askedAt = now;
      answer = ask();
    }
    return answer;
  };
}
