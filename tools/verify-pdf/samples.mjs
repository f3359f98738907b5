// Sample documents: every kind, of several sizes, in every language, both ways up, with names in many scripts, and with
// logos.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { LOGOS } from './logos.mjs';
import { NAMES } from './names.mjs';

const kinds = join(root, 'dist/libs/report-kinds/src');

/** How a kind's fixture is asked for `rows` rows, the first of them with these `names`. */
const WRITERS = {
  training: ({ writeTrainingSnapshot }, file, { rows, header }) => writeTrainingSnapshot(file, rows, header),
  'assignment-compliance': ({ writeComplianceSnapshot }, file, { rows, names, header }) =>
    writeComplianceSnapshot(file, { assignees: rows, rows: names.map((name) => ({ name })), header }),
  'framework-evidence': ({ writeEvidenceSnapshot }, file, { rows, names, header }) =>
    writeEvidenceSnapshot(file, { eligible: rows, rows: names.map((name) => ({ name })), header }),
};

/** Kinds of which samples can be made. */
export const KINDS = Object.keys(WRITERS);

/** Every language that documents are made in, English first. */
export const documentLanguages = async () =>
  (await import(join(root, 'dist/libs/contracts/src/document-language.js'))).documentLanguages;

/** Larger ones than this are made in the first language only: another language changes words, not the structure. */
const LARGE = 1_000;

/**
 * @returns what to make: `{ name, kind, rows, params, names, organization }` each; `names` are put into the first rows,
 * `organization` over what the fixture says of it
 */
export function planSamples({ rows, languages }) {
  const plain = { names: [], organization: {}, params: { language: languages[0] } };
  const sized = KINDS.flatMap((kind) =>
    languages.flatMap((language) =>
      rows
        .filter((size) => size <= LARGE || language === languages[0])
        .map((size) => ({
          ...plain,
          name: `${kind}-${size}-${language}`,
          kind,
          rows: size,
          params: { language },
        })),
    ),
  );
  const wide = sized
    .filter(({ rows: size }) => size <= LARGE)
    .map(({ name, params, ...sample }) => ({
      ...sample,
      name: `${name}-landscape`,
      params: { ...params, orientation: 'landscape' },
    }));
  const named = KINDS.filter((kind) => kind !== 'training').map((kind) => ({
    ...plain,
    name: `${kind}-names`,
    kind,
    rows: NAMES.length,
    names: NAMES,
  }));
  const branded = Object.entries(LOGOS).map(([sort, logo]) => ({
    ...plain,
    name: `training-logo-${sort}`,
    kind: 'training',
    rows: 1,
    organization: { logo, accentColor: '#7A1F5C', pageSize: 'Letter' },
  }));
  return [...sized, ...wide, ...named, ...branded];
}

/** Writes the snapshots of a plan and draws them into `folder`. @returns the samples, each with its `file` */
export async function makeSamples(plan, folder) {
  mkdirSync(folder, { recursive: true });
  const { REPORT_KINDS } = await import(join(kinds, 'registry.js'));
  const unknown = REPORT_KINDS.find(({ id }) => !(id in WRITERS));
  if (unknown) throw new Error(`there are no samples of the kind ${unknown.id}; add them to WRITERS`);
  const samples = [];
  for (const wanted of plan) {
    const kind = REPORT_KINDS.find(({ id }) => id === wanted.kind);
    samples.push({ name: wanted.name, file: await makeSample(kind, wanted, join(folder, wanted.name)) });
  }
  return samples;
}

async function makeSample(kind, { params, organization, ...wanted }, path) {
  const { SnapshotReader } = await import(join(kinds, 'snapshot.js'));
  const { fixtureHeader } = await import(join(kinds, 'snapshot.fixture.js'));
  const fixture = await import(join(kinds, kind.id, `${kind.id}.fixture.js`));
  const usual = fixtureHeader(kind.id).organization;
  const header = {
    version: 3,
    kindVersion: kind.snapshot.version,
    organization: { ...usual, ...organization },
    params,
  };
  const [snapshot, file] = [`${path}.ndjson.gz`, `${path}.pdf`];
  const snapshotSha256 = await WRITERS[kind.id](fixture, snapshot, { ...wanted, header });
  await kind.render(await SnapshotReader.open(snapshot), { file, snapshotSha256, progress: () => undefined });
  return file;
}
