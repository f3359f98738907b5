import { MAX_SAVED_MAPPING_BYTES, newId } from '@docket/contracts';
import type { ApiFixture } from './api-fixture.js';
import type { Sample } from './samples/index.js';

/** Number of people and topics of the organization, besides those of the fixture. */
const ROWS = 1_000;
/** Longest name, in characters. */
const NAME = 'n'.repeat(20_000);

/** Adds people, topics and attempts to the organization of the fixture. @returns the IDs of the people */
export async function addRows({ api, ids }: ApiFixture): Promise<string[]> {
  const people = await api.db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at)
       select $1, 'p' || n || '@example.org', 'Person ' || n, '2020-01-01' from generate_series(1, $2) n returning id`,
    [api.organizationId, ROWS],
  );
  await api.db.asOwner(
    `insert into topic (organization_id, module_id, slug, title, cwe_ids)
       select $1, $2, 't' || n, 'Topic ' || n, array[n] from generate_series(1, $3) n`,
    [api.organizationId, ids.module, ROWS],
  );
  await api.db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id)
       select $1, p.id, t.id, 90, '2026-11-01', 'rows', p.id || '/' || t.id
         from (select id from person where organization_id = $1 limit 100) p,
           (select id from topic where organization_id = $1 limit 200) t on conflict do nothing`,
    [api.organizationId],
  );
  return people.map(({ id }) => id);
}

/** Returns the largest accepted requests of operations whose samples are small, by operation. */
export function largestRequests(
  { api, report }: ApiFixture,
  people: readonly string[],
): Record<string, () => Promise<Sample> | Sample> {
  let firstPerson = 0;
  let number = 0;
  const next = (): number => (number++ % ROWS) + 1;
  const attempts = (own: () => object) => Array.from({ length: 1_000 }, own);
  const items = Array.from({ length: 200 }, (_, at) => ({ type: 'topic', id: `t${at + 1}` }));
  const packItems = Array.from({ length: 500 }, (_, at) => ({
    id: `i${at}`,
    title: 't'.repeat(300),
    cwes: Array.from({ length: 90 }, (__, n) => ((at * 7 + n) % 1_400) + 1),
    asksFor: 'a'.repeat(600),
  }));
  const mapping = {
    kind: 'people',
    fields: { email: { column: 'Mail' } },
    values: {
      email: Object.fromEntries(
        Array.from({ length: 18_000 }, (_, at) => [`p${at}@a.example`, `q${at}@b.example`]),
      ),
    },
  };
  const clearMappings = async (): Promise<void> => {
    await api.db.asOwner('delete from import_mapping');
  };
  /** Saves as many mappings as an organization can have. */
  const fillMappings = async () => {
    await clearMappings();
    await api.db.asOwner(
      `with one as (select octet_length($2::jsonb::text) as bytes)
       insert into import_mapping (organization_id, name, definition, changed_by)
         select $1, 'M' || n, $2, '' from one, generate_series(1, $3 / bytes) n`,
      [api.organizationId, JSON.stringify(mapping), MAX_SAVED_MAPPING_BYTES],
    );
  };
  return {
    'GET /imports/mappings': () => ({ status: 200, before: fillMappings }),
    'POST /imports/mappings': () => ({
      status: 201,
      before: clearMappings,
      body: { name: newId(), mapping },
    }),
    'POST /attempts': () => ({
      status: 200,
      body: {
        attempts: attempts(() => ({
          email: `P${next()}@EXAMPLE.org`,
          topicId: `T${next()}`,
          score: 85.25,
          language: 'l'.repeat(100),
          completedAt: '2026-01-02T10:00:00Z',
          startedAt: '2026-01-02T09:50:00+01:00',
          source: 's'.repeat(100),
          sourceId: `${newId()}${"'".repeat(1_400)}`,
        })),
      },
    }),
    'POST /attempts/void': () => ({
      status: 200,
      body: {
        attempts: attempts(() => ({
          source: 'platform',
          sourceId: `${newId()}${"'".repeat(600)}`,
          reason: "'".repeat(1_000),
        })),
      },
    }),
    'POST /assignments': () => ({
      status: 201,
      body: { title: NAME, target: { type: 'custom', items }, scope: { type: 'organization' } },
    }),
    'POST /exemptions': () => ({
      status: 201,
      body: {
        personIds: people.slice((firstPerson += 200) % 800).slice(0, 200),
        subject: { type: 'item', frameworkId: 'pci-dss', itemId: '12.6' },
        reason: 'r'.repeat(500),
        approver: 'a'.repeat(100),
        startsAt: '2029-01-01T00:00:00Z',
        endsAt: '2030-01-01T00:00:00Z',
      },
    }),
    'PUT /compliance/packs': () => ({
      status: 200,
      body: { id: 'large', version: newId(), kind: 'regulatory', title: 'Large', items: packItems },
    }),
    'POST /teams': () => ({ status: 201, body: { name: `${newId()}${NAME.slice(100)}` } }),
    'POST /content/topics': () => ({
      status: 201,
      body: {
        id: newId(),
        title: NAME,
        family: 'web',
        module: 'a03-injection',
        cweIds: Array.from({ length: 100 }, (_, at) => at + 1),
        languages: Array.from({ length: 50 }, (_, at) => `language-${at}`),
      },
    }),
    'POST /reports/{id}/hold': async () => ({
      status: 200,
      params: { id: await report('completed') },
      body: { reason: 'r'.repeat(500) },
    }),
  };
}
