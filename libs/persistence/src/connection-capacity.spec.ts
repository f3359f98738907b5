import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionShortage } from './connection-capacity.js';
import { ormOptions } from './orm.js';

describe('connectionShortage', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => database.drop());

  it.each([
    [2, null],
    [
      10_000,
      expect.stringMatching(
        /^This process may open 10000 connections.*only \d+ are available.*DATABASE_POOL/,
      ),
    ],
  ])('checks a pool of %i connections', async (pool, expected) => {
    const orm = await MikroORM.init(ormOptions(database.url, pool));
    try {
      expect(await connectionShortage(orm)).toEqual(expected);
    } finally {
      await orm.close(true);
    }
  });
});
