/** Something that a process needs. */
export interface HealthCheck {
  name: string;
  /** Whether the process is useless without it. Others only degrade it. */
  critical: boolean;
  /** Resolves when it works; throws a sentence without secrets when it does not. */
  check(): Promise<void>;
}

/** The answer of `/readyz`. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  checks: Record<string, 'up' | 'down'>;
}

/** Runs every check at once; one that does not answer within `timeoutMs` counts as down. */
export async function readiness(checks: HealthCheck[], timeoutMs = 2_000): Promise<Readiness> {
  const results = await Promise.all(
    checks.map(async (check) => ({ check, up: await answersWithin(check, timeoutMs) })),
  );
  const down = results.filter(({ up }) => !up);
  const status = down.some(({ check }) => check.critical)
    ? 'unavailable'
    : down.length > 0
      ? 'degraded'
      : 'ready';
  return {
    status,
    checks: Object.fromEntries(results.map(({ check, up }) => [check.name, up ? 'up' : 'down'])),
  };
}

async function answersWithin({ check }: HealthCheck, timeoutMs: number): Promise<boolean> {
  const timeout = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => timeout.resolve(false), timeoutMs);
  const answer = check().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}
