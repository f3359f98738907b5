// Sends single writes to the public API in turn with a read, and prints the median of each as a ratio to the read.
import { ms, quantile } from '../setup/figures.mjs';
import { largeOrganization } from '../setup/large-organization.mjs';
import { createKey, startApi, TOKEN } from '../setup/product.mjs';

const AS_OF = '2026-11-01T00:00:00.000Z';
const SCOPES = ['users:read', 'users:write', 'progress:write', 'assignments:read', 'assignments:write'];
/** Requests of each kind before the measurement. */
const WARM_UP = 20;
/** Attempts of an organization per person. */
const ATTEMPTS = 10;

/** @param db connection of the database owner */
export async function measureRequests(db, env, { people, requests }) {
  const ids = await prepare(db, people);
  const api = await startApi(env);
  const kinds = requestKinds(ids);
  const times = new Map(Object.keys(kinds).map((name) => [name, []]));
  try {
    for (let n = -WARM_UP; n < requests; n += 1)
      for (const [name, request] of Object.entries(kinds)) {
        const elapsed = await send(api.url, request(n + WARM_UP));
        if (n >= 0) times.get(name).push(elapsed);
      }
  } finally {
    await api.stop();
  }
  const [[, reads]] = times;
  console.log(
    `\n${people.toLocaleString('en')} people, ${requests} requests of each kind in turn, one client`,
  );
  for (const [name, all] of times) {
    const [p50, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
    console.log(
      `${name.padEnd(36)} p50 ${ms(p50).padStart(8)}   p95 ${ms(p95).padStart(8)}   ${(p50 / quantile(reads, 0.5)).toFixed(1)} x read`,
    );
  }
}

/** The requests by name, the read first. Each gets the number of the turn, so that every write changes something. */
function requestKinds({ people, teams, topics, assignment }) {
  const personOf = (turn) => people[turn % people.length];
  return {
    'GET /users/{id}': (turn) => ['GET', `/users/${personOf(turn)}`],
    'PATCH /users/{id}, name': (turn) => [
      'PATCH',
      `/users/${personOf(turn)}`,
      { name: `Person ${Date.now()}` },
    ],
    'PATCH /users/{id}, team': (turn) => [
      'PATCH',
      `/users/${personOf(turn)}`,
      { teamId: teams[(turn + Date.now()) % teams.length] },
    ],
    'POST /attempts, one attempt': (turn) => [
      'POST',
      '/attempts',
      {
        attempts: [
          {
            source: 'bench-writes',
            sourceId: `${process.pid}-${Date.now()}-${turn}`,
            userId: personOf(turn),
            topicId: topics[turn % topics.length],
            score: 80,
            completedAt: AS_OF,
          },
        ],
      },
    ],
    'PATCH /assignments/{id}, note': () => [
      'PATCH',
      `/assignments/${assignment}`,
      { note: `Note ${Date.now()}` },
    ],
    'PATCH /assignments/{id}, deadline': (turn) => [
      'PATCH',
      `/assignments/${assignment}`,
      { deadline: new Date(Date.now() + 86_400_000 * (1 + (turn % 30))).toISOString() },
    ],
  };
}

async function prepare(db, people) {
  const organization = await largeOrganization(db, { people, attempts: people * ATTEMPTS, asOf: AS_OF });
  const list = async (sql) => (await db.query(sql, [organization])).rows.map(({ id }) => id);
  const learners = await list(
    `select id from person where organization_id = $1 and role = 'learner' and left_at is null order by email limit 500`,
  );
  await createKey(db, { organization, scopes: SCOPES });
  return {
    people: learners,
    teams: await list('select id from team where organization_id = $1 order by id limit 20'),
    topics: await list('select slug as id from topic where organization_id = $1 order by slug'),
    assignment: (
      await list(`select id from assignment where organization_id = $1 order by title limit 1`)
    )[0],
  };
}

/** @returns milliseconds */
async function send(base, [method, path, body]) {
  const started = performance.now();
  const response = await fetch(base + path, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${method} ${path} responded with ${response.status}: ${text.slice(0, 300)}`);
  return performance.now() - started;
}
