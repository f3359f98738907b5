// Measures imports and single writes: `npm run bench -- writes [--rows N] [--rounds N] [--people N] [--requests N]
// [--statements]`. Imports new organizations of `rows` people with `rows` attempts, next to a plain COPY of the same bytes; then
// sends writes to the public API in turn with a read, on an organization of `people` people. Uses its own PostgreSQL and Redis.
// See docs/benchmarks.md.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withDatabase } from '../tools/postgres.mjs';
import { dataFolder } from '../tools/paths.mjs';
import { startServices } from '../tools/services.mjs';
import { benchEnvironment, migrate } from './setup/product.mjs';
import { measureImports } from './writes/imports.mjs';
import { measureRequests } from './writes/requests.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    people: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '200' },
    statements: { type: 'boolean', default: false },
  },
});
const [rows, rounds, people, requests] = [values.rows, values.rounds, values.people, values.requests].map(
  Number,
);

const stack = await startServices({ data: join(dataFolder(), 'bench') });
try {
  const env = benchEnvironment(stack);
  migrate(env);
  await withDatabase(env.DATABASE_OWNER_URL, async (db) => {
    await measureImports(db, env.DATABASE_URL, { rows, rounds, statements: values.statements });
    await measureRequests(db, env, { people, requests });
  });
} finally {
  await stack.stop();
}
