/** A check of a dependency of the process. */
export interface HealthCheck {
  name: string;
  /** Whether the process is unavailable if the check fails. Otherwise it is only degraded. */
  critical: boolean;
  /** Resolves if the dependency works, else throws. The message must not contain secrets. */
  check(): Promise<void>;
}

/** Response body of `/readyz`. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  checks: Record<string, 'up' | 'down'>;
}

/** Runs all checks in parallel. A check that takes longer than `timeoutMs` counts as down. */
export async function readiness(checks: HealthCheck[], timeoutMs = 2_000): Promise<Readiness> {
  const results = await Promise.all(
    checks.map(async (check) => ({ check, up: await passes(check, timeoutMs) })),
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

async function passes({ check }: HealthCheck, timeoutMs: number): Promise<boolean> {
  const timeout = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => timeout.resolve(false), timeoutMs);
  const result = check().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([result, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}
