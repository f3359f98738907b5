// `npm run verify:pdf`: makes sample documents and has them checked by programs that did not make them: veraPDF (PDF/A-3a
// and PDF/UA-1), qpdf, MuPDF, Ghostscript, pdf.js. With paths of PDFs it checks these instead. docs/verifying-documents.md
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { complaintOf, findPrograms } from './verify-pdf/programs.mjs';
import { makeSamples, planSamples } from './verify-pdf/samples.mjs';
import { structureOf } from './verify-pdf/structure.mjs';
import { checkProfile, PROFILES, veraPdfJar } from './verify-pdf/verapdf.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '0,1,240,10000' },
    languages: { type: 'string', default: 'en' },
    // Leave the samples there; without it they are removed.
    out: { type: 'string' },
    'only-make': { type: 'boolean', default: false },
    // A checker that cannot run here is named and otherwise no mistake.
    'allow-missing': { type: 'boolean', default: false },
  },
});

/** By file and profile, what failed; empty where veraPDF cannot run, which is told as missing. */
async function checkProfiles(files) {
  let jar;
  try {
    jar = veraPdfJar();
  } catch (error) {
    return { missing: [`PDF/A and PDF/UA (${error.message})`], profiles: [] };
  }
  const profiles = await Promise.all(
    Object.keys(PROFILES).map(async (profile) => ({
      profile,
      failures: await checkProfile(jar, profile, files),
    })),
  );
  return { missing: [], profiles };
}

/** Prints what is said about one file, complaints below it. @returns whether nobody complains */
async function check({ name, file }, programs, profiles) {
  const structure = await structureOf(file).catch(({ message }) => ({ pages: 0, ms: 0, complaint: message }));
  const verdicts = [
    ...profiles.map(({ profile, failures }) => [PROFILES[profile], brokenRules(failures.get(file))]),
    ...programs.map((program) => [program.name, complaintOf(program, file)]),
    ['pdf.js', structure.complaint],
  ];
  const words = verdicts.map(([checker, complaint]) => `${checker} ${complaint ? 'FAILED' : 'ok'}`);
  const size = `${structure.pages} pages, ${Math.ceil(statSync(file).size / 1024)} KiB`;
  const figures = `${size}, tags ${structure.ms.toFixed(1)} ms`;
  console.log(`${name.padEnd(36)} ${figures.padEnd(36)} ${words.join('  ')}`);
  const complaints = verdicts.filter(([, complaint]) => complaint);
  for (const [checker, complaint] of complaints) console.log(`    ${checker}: ${complaint}`);
  return complaints.length === 0;
}

const brokenRules = (failures) => failures.map(({ rule }) => rule).join(', ') || null;

/** One entry for a rule however many files break it: what it asks for, how often, and one place. */
function printRules({ profile, failures }) {
  const rules = new Map();
  for (const [file, broken] of failures) {
    for (const { rule, description, checks, example } of broken) {
      const known = rules.get(rule) ?? { description, example, files: [], checks: 0 };
      rules.set(rule, { ...known, files: [...known.files, basename(file)], checks: known.checks + checks });
    }
  }
  for (const [rule, { description, example, files, checks }] of rules) {
    console.log(`\n${PROFILES[profile]} ${rule}: ${checks} checks failed in ${files.length} files`);
    console.log(`    ${description}`);
    console.log(`    e.g. ${files[0]}: ${example}`);
  }
}

async function verify(samples) {
  const { found, missing } = findPrograms();
  const checked = await checkProfiles(samples.map(({ file }) => file));
  let bad = 0;
  for (const sample of samples) if (!(await check(sample, found, checked.profiles))) bad += 1;
  checked.profiles.forEach(printRules);
  const absent = [...checked.missing, ...missing];
  console.log('');
  for (const what of absent) console.log(`docket: NOT CHECKED on this machine: ${what}`);
  console.log(`docket: ${samples.length - bad} of ${samples.length} documents are in order`);
  return bad === 0 && (absent.length === 0 || options['allow-missing']);
}

async function main() {
  if (positionals.length > 0)
    return verify(positionals.map((file) => ({ name: basename(file), file: resolve(file) })));
  await build({ web: false });
  const folder = options.out ? resolve(options.out) : mkdtempSync(join(tmpdir(), 'docket-documents-'));
  try {
    const list = (text) => text.split(',');
    const plan = planSamples({ rows: list(options.rows).map(Number), languages: list(options.languages) });
    const samples = await makeSamples(plan, folder);
    return options['only-make'] || (await verify(samples));
  } finally {
    if (!options.out) rmSync(folder, { recursive: true });
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`docket: ${error.message}`);
  process.exitCode = 1;
}
