// Generates sample documents: every report kind in several sizes, languages and both orientations, with names in many scripts
// and with logos.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { LOGOS } from './logos.mjs';
import { NAMES } from './names.mjs';

const kinds = join(root, 'dist/libs/report-kinds/src');

/** Writes a snapshot with `rows` rows by report kind. The first rows have the given `names`. */
const WRITERS = {
  training: ({ writeTrainingSnapshot }, file, { rows, header }) =>
    writeTrainingSnapshot(file, rows, header, { period: true }),
  'assignment-compliance': ({ writeComplianceSnapshot }, file, { rows, names, header }) =>
    writeComplianceSnapshot(file, {
      assignees: rows,
      exempt: 2,
      rows: names.map((name) => ({ name })),
      header,
    }),
  'framework-evidence': ({ itemsWithExemptions, writeEvidenceSnapshot }, file, { rows, names, header }) =>
    writeEvidenceSnapshot(file, {
      eligible: rows,
      items: itemsWithExemptions,
      rows: names.map((name) => ({ name })),
      period: true,
      header,
    }),
  sample: ({ writeSampleSnapshot }, file, { rows, names, header }) =>
    writeSampleSnapshot(file, { people: rows, rows: names.map((name) => ({ name })), header }),
  'person-record': ({ writeRecordSnapshot }, file, { rows, names: [name], header }) =>
    writeRecordSnapshot(file, { attempts: rows, person: name === undefined ? {} : { name }, header }),
};

/** Report kinds with samples. */
export const KINDS = Object.keys(WRITERS);

/** Returns every document language, English first. */
export const documentLanguages = async () =>
  (await import(join(root, 'dist/libs/contracts/src/document-language.js'))).documentLanguages;

/** Samples with more rows are generated in the first language only: languages differ in text, not in structure. */
const MAX_TRANSLATED_ROWS = 1_000;

/**
 * Plans the samples.
 * @returns `{ name, kind, rows, params, names, organization }` for each sample: `names` go into the first rows,
 * `organization` overrides the organization of the fixture
 */
export function planSamples({ rows, languages }) {
  const defaults = { names: [], organization: {}, params: { language: languages[0] } };
  const sized = KINDS.flatMap((kind) =>
    languages.flatMap((language) =>
      rows
        .filter((size) => size <= MAX_TRANSLATED_ROWS || language === languages[0])
        .map((size) => ({
          ...defaults,
          name: `${kind}-${size}-${language}`,
          kind,
          rows: size,
          params: { language },
        })),
    ),
  );
  const landscape = sized
    .filter(({ rows: size }) => size <= MAX_TRANSLATED_ROWS)
    .map(({ name, params, ...sample }) => ({
      ...sample,
      name: `${name}-landscape`,
      params: { ...params, orientation: 'landscape' },
    }));
  const named = KINDS.filter((kind) => kind !== 'training').map((kind) => ({
    ...defaults,
    name: `${kind}-names`,
    kind,
    rows: NAMES.length,
    names: NAMES,
  }));
  const branded = Object.entries(LOGOS).map(([format, logo]) => ({
    ...defaults,
    name: `training-logo-${format}`,
    kind: 'training',
    rows: 1,
    organization: { logo, accentColor: '#7A1F5C', pageSize: 'Letter' },
  }));
  return [...sized, ...landscape, ...named, ...branded];
}

/** Writes the snapshots of a plan and renders them into `folder`. @returns the `name` and `file` of each sample */
export async function generateSamples(plan, folder) {
  mkdirSync(folder, { recursive: true });
  const { REPORT_KINDS } = await import(join(kinds, 'registry.js'));
  const unknown = REPORT_KINDS.find(({ id }) => !(id in WRITERS));
  if (unknown) throw new Error(`Report kind ${unknown.id} has no samples. Add it to WRITERS.`);
  const samples = [];
  for (const sample of plan) {
    const kind = REPORT_KINDS.find(({ id }) => id === sample.kind);
    samples.push({ name: sample.name, file: await generateSample(kind, sample, join(folder, sample.name)) });
  }
  return samples;
}

async function generateSample(kind, { params, organization, ...sample }, path) {
  const { SnapshotReader } = await import(join(kinds, 'snapshot/snapshot.js'));
  const { fixtureHeader } = await import(join(kinds, 'snapshot/snapshot.fixture.js'));
  const fixture = await import(join(kinds, kind.id, `${kind.id}.fixture.js`));
  const defaults = fixtureHeader(kind.id).organization;
  const header = {
    version: 3,
    kindVersion: kind.snapshot.version,
    organization: { ...defaults, ...organization },
    params,
  };
  const [snapshot, file] = [`${path}.ndjson.gz`, `${path}.pdf`];
  const snapshotSha256 = await WRITERS[kind.id](fixture, snapshot, { ...sample, header });
  await kind.render(await SnapshotReader.open(snapshot), { file, snapshotSha256, progress: () => undefined });
  return file;
}
