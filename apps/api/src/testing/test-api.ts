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

export { jpeg, createPng } from '@docket/testing';

/** Public URL of the test API. */
export const ORIGIN = 'http://docket.test';
export const PASSWORD = 'lantern horse battery quilt';

/** A report kind without a document, for tests of the report lifecycle. */
export const plainKind: RequestableKind = {
  id: 'plain',
  title: 'Plain report',
  description: 'For tests',
  form: [],
  paramsSchema: z.strictObject({ year: z.int().optional() }),
  subject: async () => 'Everything',
  instant: () => ({}),
  subjectParams: (params) => ({ ...params }),
};

/** A running API with its own database. */
export interface TestApi {
  app: NestFastifyApplication;
  db: TestDatabase;
  organizationId: string;
  storageDir: string;
  /** Adds a person with an account. @returns the ID of the person */
  person(email: string, role: Role): Promise<string>;
  /** Adds an operator who belongs to no organization, and signs in. @returns the session cookie */
  operator(email: string): Promise<string>;
  /** Signs in. @returns the session cookie */
  signIn(email: string): Promise<string>;
  /** Creates an API key and, if the organization has none, the administrator who creates the key. */
  key(...scopes: Scope[]): Promise<TestKey>;
  /**
   * Calls the API like a page of the web app. `origin: null` omits the Origin header. `address` is the client address.
   * Default: 127.0.0.1.
   */
  call(
    method: string,
    url: string,
    options?: {
      cookie?: string;
      /** Sent as JSON, except bytes and text. */
      body?: object | string;
      headers?: Record<string, string>;
      origin?: string | null;
      address?: string;
    },
  ): Promise<TestResponse>;
  close(): Promise<void>;
}

/** An API key, and the headers that use it. */
export interface TestKey {
  id: string;
  token: string;
  headers: { authorization: string };
}

/** Response of the API. */
export interface TestResponse {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  /** Parsed JSON; undefined for other content types. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read responses of all shapes
  body: any;
  raw: Buffer;
}

const testConfig = (db: TestDatabase, storageDir: string, environment: Record<string, string>) =>
  loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    AUTH_DATABASE_URL: db.authUrl,
    REDIS_URL: process.env.TEST_REDIS_URL,
    AUTH_SECRET: 'a long secret that only tests use',
    ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
    PUBLIC_URL: ORIGIN,
    STORAGE_DIR: storageDir,
    LOG_LEVEL: 'silent',
    API_REQUESTS_PER_MINUTE: '1000000',
    API_REQUESTS_PER_HOUR: '1000000',
    API_ORGANIZATION_REQUESTS_PER_MINUTE: '1000000',
    API_ORGANIZATION_REQUESTS_PER_HOUR: '1000000',
    ORGANIZATION_REQUESTS_PER_SECOND: '1000000',
    ADDRESS_REQUESTS_PER_SECOND: '1000000',
    ...environment,
  });

/** Starts the API in this process with PostgreSQL and Redis, on a new database or on `existing`. */
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
  const call = createCall(app);
  const account = (email: string): Promise<string> =>
    new AccountService(db.tenancy).createAccount({ email, name: email, password: PASSWORD });
  const signIn = async (email: string): Promise<string> => {
    const response = await call('POST', '/api/auth/sign-in/email', { body: { email, password: PASSWORD } });
    if (response.status !== 200) throw new Error(`Sign-in failed with status ${response.status}.`);
    return cookieOf(response);
  };
  const person: TestApi['person'] = async (email, role) => {
    const [row] = await db.asOwner<{ id: string }>(
      'insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, $3, $4) returning id',
      [organizationId, await account(email), email, role],
    );
    return row!.id;
  };
  return {
    app,
    db,
    organizationId,
    storageDir,
    call,
    person,
    async key(...scopes) {
      const findAdmin = async () =>
        (
          await db.asOwner<{ id: string; name: string; email: string }>(
            `select id, name, email from person where organization_id = $1 and role = 'org_admin' and account_id is not null
             limit 1`,
            [organizationId],
          )
        )[0];
      if (!(await findAdmin())) await person('keys@docket.test', 'org_admin');
      const actor = { organizationId, ...(await findAdmin())!, role: 'org_admin' as const, ipAddress: null };
      const { key, token } = await new ApiKeysService(db.tenancy).create(actor, { name: 'CI', scopes });
      return { id: key.id, token, headers: { authorization: `Bearer ${token}` } };
    },
    signIn,
    async operator(email) {
      await new OperatorsService(db.ownerTenancy).add({ email, name: email, password: PASSWORD }, '');
      return signIn(email);
    },
    async close() {
      await app.close();
      if (!existing) await db.drop();
      await rm(storageDir, { recursive: true, force: true });
    },
  };
}

function createCall(app: NestFastifyApplication): TestApi['call'] {
  return async (method, url, { cookie, body, headers = {}, origin = ORIGIN, address } = {}) => {
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}), ...headers },
      ...(body ? { payload: body } : {}),
      ...(address ? { remoteAddress: address } : {}),
    });
    const json = String(response.headers['content-type']).startsWith('application/json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: json && response.payload ? JSON.parse(response.payload) : undefined,
      raw: response.rawPayload,
    };
  };
}

/** Returns the session cookie of a response, in the form of a Cookie header. */
export function cookieOf({ headers }: TestResponse): string {
  const cookies = [headers['set-cookie'] ?? []].flat().map(String);
  return (
    cookies
      .map((cookie) => cookie.split(';', 1)[0]!)
      .find((cookie) => cookie.startsWith('docket.session_token=')) ?? ''
  );
}
