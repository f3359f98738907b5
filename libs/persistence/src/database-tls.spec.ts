import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, ormOptions } from './orm.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.drop());

/** The URL of a server without TLS, with an sslmode. */
const urlWith = (mode: string): string => `${database.url}?sslmode=${mode}`;

const connect = async (url: string): Promise<unknown> => {
  const orm = await MikroORM.init(ormOptions(url));
  try {
    return await orm.em.fork().execute('select 1 as one');
  } finally {
    await orm.close(true);
  }
};

it.each(['require', 'verify-ca', 'verify-full'])(
  'sslmode=%s does not fall back to a connection without TLS',
  async (mode) => {
    await expect(connect(urlWith(mode))).rejects.toThrow('does not support SSL');
    await expect(migrate(urlWith(mode), database.url)).rejects.toThrow('does not support SSL');
  },
);

it('connects without TLS if the URL does not demand it', async () => {
  expect(await connect(urlWith('disable'))).toEqual([{ one: 1 }]);
});
