import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@docket/config';
import { newId, type Role, type Scope } from '@docket/contracts';
import { AccountService, ApiKeysService, OperatorsService, type RequestableKind } from '@docket/domain';
import { createLogger } from '@docket/observability';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { createApp, type AppOverrides } from '../app.js';

export { jpeg, pngOf } from '@docket/testing';

/** The origin that the product believes to have. */
export const ORIGIN = 'http://docket.test';
export const PASSWORD = 'correct horse battery staple';

/** Stands in for a document: its life is real, its content is not. */
export const plainKind: RequestableKind = {
  id: 'plain',
  title: 'Plain report',
  description: 'For tests',
  form: [],
  paramsSchema: z.strictObject({ year: z.int().optional() }),
  subject: async () => 'Everything',
};

/** A booted API on a database of its own, and ways to call it. */
export interface TestApi {
  app: NestFastifyApplication;
  db: TestDatabase;
  organizationId: string;
  storageDir: string;
  /** Makes a person who can sign in. @returns the person's id */
  person(email: string, role: Role): Promise<string>;
  /** Makes an operator who is nobody in the organization, and signs them in. @returns the cookie */
  operator(email: string): Promise<string>;
  /** Signs in and gives the cookie. */
  signIn(email: string): Promise<string>;
  /** Makes an API key, in the name of an administrator who is added when there is none. Send its `headers`. */
  key(...scopes: Scope[]): Promise<TestKey>;
  /**
   * Calls the API as a page of this site would; `origin: null` leaves the header out. `address` is the caller's,
   * 127.0.0.1 unless told.
   */
  call(
    method: string,
    url: string,
    options?: {
      cookie?: string;
      /** Sent as JSON, unless it is bytes or text. */
      body?: object | string;
      headers?: Record<string, string>;
      origin?: string | null;
      address?: string;
    },
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** An API key, and what a program sends to use it. */
export interface TestKey {
  id: string;
  token: string;
  headers: { authorization: string };
}

/** What came back. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  /** Parsed when it is JSON. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of every shape
  body: any;
  raw: Buffer;
}

const testConfig = (db: TestDatabase, storageDir: string, environment: Record<string, string>) =>
  loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    REDIS_URL: process.env.TEST_REDIS_URL,
    AUTH_SECRET: 'a secret that only this test knows, at length',
    PUBLIC_URL: ORIGIN,
    STORAGE_DIR: storageDir,
    LOG_LEVEL: 'silent',
    API_REQUESTS_PER_MINUTE: '1000000',
    API_REQUESTS_PER_HOUR: '1000000',
    ...environment,
  });

/** Boots the API in this process on real PostgreSQL and Redis; on a database of its own unless given another's. */
export async function startTestApi(
  environment: Record<string, string> = {},
  overrides: AppOverrides = {},
  existing?: TestDatabase,
): Promise<TestApi> {
  const db = existing ?? (await createTestDatabase());
  const storageDir = await mkdtemp(join(tmpdir(), 'docket-api-'));
  const config = testConfig(db, storageDir, environment);
  const logger = createLogger({ name: 'api', level: config.logLevel });
  const app = await createApp(config, {
    kinds: [plainKind],
    queueName: `test-${newId()}`,
    logger,
    ...overrides,
  });
  const organizationId = await db.organization();
  const call = caller(app);
  const account = (email: string): Promise<string> =>
    new AccountService(db.orm.em).createAccount({ email, name: email, password: PASSWORD });
  const signIn = async (email: string): Promise<string> => {
    const answer = await call('POST', '/api/auth/sign-in/email', { body: { email, password: PASSWORD } });
    if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}.`);
    return cookieOf(answer);
  };
  return {
    app,
    db,
    organizationId,
    storageDir,
    call,
    async person(email, role) {
      const [row] = await db.asOwner<{ id: string }>(
        'insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, $3, $4) returning id',
        [organizationId, await account(email), email, role],
      );
      return row!.id;
    },
    async key(...scopes) {
      const [admin] = await db.asOwner<{ id: string; name: string; email: string }>(
        `with known as (select id, name, email from person where organization_id = $1 and role = 'org_admin' limit 1),
           made as (insert into person (organization_id, email, name, role)
             select $1, 'keys@docket.test', 'Keys', 'org_admin' where not exists (select from known)
             returning id, name, email)
         select * from known union all select * from made`,
        [organizationId],
      );
      const actor = { organizationId, ...admin!, role: 'org_admin' as const, ipAddress: null };
      const wanted = { name: 'CI', scopes, expiresAt: null };
      const { key, token } = await new ApiKeysService(db.tenancy).create(actor, wanted);
      return { id: key.id, token, headers: { authorization: `Bearer ${token}` } };
    },
    signIn,
    async operator(email) {
      await new OperatorsService(db.tenancy).add(await account(email), email);
      return signIn(email);
    },
    async close() {
      await app.close();
      if (!existing) await db.drop();
      await rm(storageDir, { recursive: true, force: true });
    },
  };
}

function caller(app: NestFastifyApplication): TestApi['call'] {
  return async (method, url, { cookie, body, headers = {}, origin = ORIGIN, address } = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}), ...headers },
      ...(body ? { payload: body } : {}),
      ...(address ? { remoteAddress: address } : {}),
    });
    const json = String(answer.headers['content-type']).startsWith('application/json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: json && answer.payload ? JSON.parse(answer.payload) : undefined,
      raw: answer.rawPayload,
    };
  };
}

/** The session cookie that an answer set, as a browser would send it back. */
export function cookieOf({ headers }: Answer): string {
  const set = [headers['set-cookie'] ?? []].flat().map(String);
  return (
    set
      .map((cookie) => cookie.split(';', 1)[0]!)
      .find((cookie) => cookie.startsWith('docket.session_token=')) ?? ''
  );
}
