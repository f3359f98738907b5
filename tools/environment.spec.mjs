import { afterEach, expect, it, vi } from 'vitest';
import { appEnvironment, programEnvironments } from './environment.mjs';

const services = {
  secrets: { authSecret: 'generated secret of sessions', encryptionKeys: 'development:generated' },
  env: {
    DATABASE_URL: 'postgres://docket@localhost/docket',
    AUTH_DATABASE_URL: 'postgres://docket_accounts@localhost/docket',
    DATABASE_OWNER_URL: 'postgres://owner@localhost/docket',
    REDIS_URL: 'redis://localhost',
  },
};
const ONLY_API = ['AUTH_DATABASE_URL', 'AUTH_SECRET', 'ENCRYPTION_KEYS'];

afterEach(() => vi.unstubAllEnvs());

it.each(['development', 'production'])('gives the worker no login for accounts and no keys in %s', (mode) => {
  vi.stubEnv('NODE_ENV', mode);
  vi.stubEnv('AUTH_SECRET', mode === 'production' ? 'secret of the operator' : '');
  vi.stubEnv('ENCRYPTION_KEYS', mode === 'production' ? '2026:key of the operator' : '');
  const { api, worker } = programEnvironments(appEnvironment(services));
  for (const name of ONLY_API) {
    expect([name, api[name]]).toEqual([name, expect.stringMatching(/./)]);
    expect(worker).not.toHaveProperty(name);
    expect(Object.values(worker)).not.toContain(api[name]);
  }
  for (const env of [api, worker]) {
    expect(env).toMatchObject({ DATABASE_URL: services.env.DATABASE_URL, REDIS_URL: services.env.REDIS_URL });
    expect(env).not.toHaveProperty('DATABASE_OWNER_URL');
  }
});
