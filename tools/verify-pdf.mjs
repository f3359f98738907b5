// `npm run verify:pdf`: makes sample documents and has them checked by readers that did not make them: qpdf, PDFium and
// pdf.js, which come as packages, and veraPDF (PDF/A-3a and PDF/UA-1), MuPDF and Ghostscript, where they are installed.
// With paths of PDFs it checks these instead. docs/verifying-documents.md
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { checkBundled } from './verify-pdf/bundled.mjs';
import { complaintOf, findPrograms } from './verify-pdf/programs.mjs';
import { documentLanguages, makeSamples, planSamples } from './verify-pdf/samples.mjs';
import { checkProfiles, PROFILES, veraPdfJar } from './verify-pdf/verapdf.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '0,1,240,10000' },
    languages: { type: 'string' },
    // Leave the samples there; without it they are removed.
    out: { type: 'string' },
    'only-make': { type: 'boolean', default: false },
    // A checker that cannot run here is named and otherwise no mistake.
    'allow-missing': { type: 'boolean', default: false },
    // Ask the readers that come as packages and no other.
    'bundled-only': { type: 'boolean', default: false },
  },
});

/** What veraPDF finds, by file; or why it cannot run here. */
async function askVeraPdf(files) {
  let jar;
  try {
    jar = veraPdfJar();
  } catch ({ message }) {
    return { missing: [`${Object.values(PROFILES).join(' and ')} (${message})`] };
  }
  return { failures: await checkProfiles(jar, files), missing: [] };
}

/** Prints what is said about one file, complaints below it. @returns whether nobody complains */
async function check({ name, file }, programs, failures) {
  const { verdicts: bundled, structure } = await checkBundled(file);
  const verdicts = [
    ...(failures ? Object.values(PROFILES) : []).map((profile) => [
      profile,
      broken(failures.get(file), profile),
    ]),
    ...bundled,
    ...programs.map((program) => [program.name, complaintOf(program, file)]),
  ];
  const words = verdicts.map(([checker, complaint]) => `${checker} ${complaint ? 'FAILED' : 'ok'}`);
  const size = `${structure.pages} pages, ${Math.ceil(statSync(file).size / 1024)} KiB`;
  const tags = `tags ${Math.round(structure.openMs)} + ${Math.round(structure.pageMs)} ms`;
  console.log(`${name.padEnd(34)} ${size.padEnd(24)} ${tags.padEnd(20)} ${words.join('  ')}`);
  const complaints = verdicts.filter(([, complaint]) => complaint);
  for (const [checker, complaint] of complaints) console.log(`    ${checker}: ${complaint}`);
  return complaints.length === 0;
}

const broken = (failures, profile) =>
  failures
    .filter((failure) => failure.profile === profile)
    .map(({ rule }) => rule)
    .join(', ') || null;

/** One entry for a rule however many files break it: what it asks for, how often, and one place. */
function printRules(failures) {
  const rules = new Map();
  for (const [file, list] of failures) {
    for (const { profile, rule, description, checks, example } of list) {
      const name = `${profile} ${rule}`;
      const known = rules.get(name) ?? {
        description,
        example: `${basename(file)}: ${example}`,
        files: 0,
        checks: 0,
      };
      rules.set(name, { ...known, files: known.files + 1, checks: known.checks + checks });
    }
  }
  for (const [name, { description, example, files, checks }] of rules) {
    console.log(`\n${name}: ${checks} checks failed in ${files} files`);
    console.log(`    ${description}`);
    console.log(`    e.g. ${example}`);
  }
}

async function verify(samples) {
  const none = { found: [], missing: [] };
  const programs = options['bundled-only'] ? none : findPrograms();
  const veraPdf = options['bundled-only'] ? none : await askVeraPdf(samples.map(({ file }) => file));
  let bad = 0;
  for (const sample of samples) if (!(await check(sample, programs.found, veraPdf.failures))) bad += 1;
  if (veraPdf.failures) printRules(veraPdf.failures);
  const absent = [...veraPdf.missing, ...programs.missing];
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
    const rows = options.rows.split(',').map(Number);
    const languages = options.languages?.split(',') ?? (await documentLanguages());
    const plan = planSamples({ rows, languages });
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
