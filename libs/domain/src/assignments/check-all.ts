import { DocketError } from '@docket/contracts';

type Checks<Results extends unknown[]> = { [Index in keyof Results]: () => Promise<Results[Index]> };

/**
 * Makes checks of a request one after the other, and reports the mistakes that all of them find at once.
 * @returns the result of each check
 * @throws invalid_request with the issues of all failed checks
 */
export async function checkAll<Results extends unknown[]>(...checks: Checks<Results>): Promise<Results> {
  const results: unknown[] = [];
  const failures: DocketError[] = [];
  for (const check of checks)
    try {
      results.push(await check());
    } catch (error) {
      if (!(error instanceof DocketError) || error.code !== 'invalid_request') throw error;
      failures.push(error);
    }
  const [first] = failures;
  if (!first) return results as Results;
  const issues = failures.flatMap((failure) => failure.details.issues ?? []);
  throw new DocketError('invalid_request', first.message, { issues });
}
