import { newId } from '@docket/contracts';
import type { TestApi, TestKey } from './test-api.js';

/** Path of the statement resource of xAPI. */
export const STATEMENTS = '/api/public/v1/xapi/statements';
export const VERSION = { 'x-experience-api-version': '1.0.3' };

/** Returns a statement that Ada passed the topic "sqli". */
export const statement = (changes: object = {}) => ({
  id: newId(),
  actor: { mbox: 'mailto:ada@x.example' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://lms.example/sqli' },
  timestamp: '2026-02-01T10:00:00Z',
  result: { score: { scaled: 0.9 } },
  ...changes,
});

/** Adds the person and the topic of `statement`. */
export async function addStatementSubjects({ db, organizationId }: TestApi): Promise<void> {
  await db.asOwner('insert into person (organization_id, email, name) values ($1, $2, $2)', [
    organizationId,
    'ada@x.example',
  ]);
  await db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03') returning id)
       insert into topic (organization_id, module_id, slug, title) select $1, id, 'sqli', 'SQL injection' from m`,
    [organizationId],
  );
}

/** Sends requests to the statement resource with a key. */
export class StatementClient {
  constructor(
    private readonly api: TestApi,
    private readonly key: TestKey,
  ) {}

  call(method: string, path: string, body?: object | string, headers: object = {}) {
    return this.api.call(method, path, {
      origin: null,
      headers: { ...VERSION, ...this.key.headers, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  post(body: object | string, headers: object = {}) {
    return this.call('POST', STATEMENTS, body, headers);
  }

  get(id: string, parameter = 'statementId', headers: object = {}) {
    return this.api.call('GET', `${STATEMENTS}?${parameter}=${id}`, {
      origin: null,
      headers: { ...VERSION, ...this.key.headers, ...headers },
    });
  }
}
