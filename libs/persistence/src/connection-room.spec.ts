import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lackOfRoom } from './connection-room.js';
import { ormOptions } from './orm.js';

describe('lackOfRoom', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => database.drop());

  it.each([
    [2, null],
    [
      10_000,
      expect.stringMatching(/^This process may open 10000 connections.*room for \d+ more.*DATABASE_POOL/),
    ],
  ])('of a process with a pool of %i', async (pool, said) => {
    const orm = await MikroORM.init(ormOptions(database.url, pool));
    try {
      expect(await lackOfRoom(orm)).toEqual(said);
    } finally {
      await orm.close(true);
    }
  });
});
