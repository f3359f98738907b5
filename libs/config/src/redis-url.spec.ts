import { describe, expect, it } from 'vitest';
import { parseRedisUrl } from './redis-url.js';

const one = { host: 'one', port: 6379 };

describe('parseRedisUrl', () => {
  it.each([
    ['redis://one', { mode: 'server', tls: false, ...one, database: 0 }],
    [
      'redis://:p%40ss@one:7000/3',
      { mode: 'server', tls: false, password: 'p@ss', host: 'one', port: 7000, database: 3 },
    ],
    [
      'rediss://docket:secret@[::1]:7000/',
      {
        mode: 'server',
        tls: true,
        username: 'docket',
        password: 'secret',
        host: '::1',
        port: 7000,
        database: 0,
      },
    ],
    [
      'redis+sentinel://one,two:26380/main/2',
      {
        mode: 'sentinel',
        tls: false,
        nodes: [
          { host: 'one', port: 26379 },
          { host: 'two', port: 26380 },
        ],
        name: 'main',
        database: 2,
      },
    ],
    [
      'rediss+cluster://:secret@one,two:7001',
      { mode: 'cluster', tls: true, password: 'secret', nodes: [one, { host: 'two', port: 7001 }] },
    ],
  ])('parses %s', (text, target) => {
    expect(parseRedisUrl(text)).toEqual(target);
  });

  it.each([
    'http://one',
    'redis://',
    'redis://one,two',
    'redis://one:70000',
    'redis://one/zero',
    'redis+sentinel://one',
    'redis+cluster://one/1',
    'redis+cluster://one,',
  ])('rejects %s', (text) => {
    expect(parseRedisUrl(text)).toBeNull();
  });
});
