// Sample documents: every kind, of several sizes, in every language, and with names in many scripts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../services.mjs';
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

/** Larger ones than this are made in the first language only: another language changes words, not the structure. */
const LARGE = 1_000;

/** @returns what to make: `{ kind, rows, language, names }` each, names being those put into the first rows */
export function planSamples({ rows, languages }) {
  const plan = [];
  for (const kind of KINDS) {
    for (const language of languages) {
      const sizes = rows.filter((size) => size <= LARGE || language === languages[0]);
      plan.push(...sizes.map((size) => ({ kind, rows: size, language, names: [] })));
    }
    if (kind !== 'training') plan.push({ kind, rows: NAMES.length, language: languages[0], names: NAMES });
  }
  return plan;
}

/** Writes the snapshots of a plan and draws them into `folder`. @returns the samples, each with its `file` */
export async function makeSamples(plan, folder) {
  mkdirSync(folder, { recursive: true });
  const { REPORT_KINDS } = await import(join(kinds, 'registry.js'));
  const { SnapshotReader } = await import(join(kinds, 'snapshot.js'));
  const unknown = REPORT_KINDS.find(({ id }) => !(id in WRITERS));
  if (unknown) throw new Error(`there are no samples of the kind ${unknown.id}; add them to WRITERS`);
  const samples = [];
  for (const wanted of plan) {
    const name = [wanted.kind, wanted.names.length > 0 ? 'names' : wanted.rows, wanted.language].join('-');
    const snapshot = join(folder, `${name}.ndjson.gz`);
    const file = join(folder, `${name}.pdf`);
    const fixture = await import(join(kinds, wanted.kind, `${wanted.kind}.fixture.js`));
    const details = { ...wanted, header: { params: { language: wanted.language } } };
    const snapshotSha256 = await WRITERS[wanted.kind](fixture, snapshot, details);
    const kind = REPORT_KINDS.find(({ id }) => id === wanted.kind);
    const target = { file, snapshotSha256, progress: () => undefined };
    await kind.render(await SnapshotReader.open(snapshot), target);
    samples.push({ name, file });
  }
  return samples;
}
