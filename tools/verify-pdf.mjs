// `npm run verify:pdf [-- <file>...]`: generates sample documents and checks them with independent PDF readers: qpdf, PDFium and
// pdf.js, which are installed as packages, and veraPDF (PDF/A-3a and PDF/UA-1), MuPDF and Ghostscript if they are installed on
// the machine. Checks the given PDF files instead if there are any. See docs/verifying-documents.md.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { checkBundled } from './verify-pdf/bundled.mjs';
import { findPrograms, problemOf } from './verify-pdf/programs.mjs';
import { documentLanguages, generateSamples, planSamples } from './verify-pdf/samples.mjs';
import { checkProfiles, PROFILES, veraPdfJar } from './verify-pdf/verapdf.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '0,1,240,10000' },
    languages: { type: 'string' },
    // Folder to keep the samples in. By default they are deleted.
    out: { type: 'string' },
    'only-make': { type: 'boolean', default: false },
    // Report a checker that is not available, but do not fail.
    'allow-missing': { type: 'boolean', default: false },
    // Use only the readers that are installed as packages.
    'bundled-only': { type: 'boolean', default: false },
  },
});

/** Runs veraPDF. @returns `failures` by file, or `missing` with the reason why veraPDF is not available */
async function runVeraPdf(files) {
  let jar;
  try {
    jar = veraPdfJar();
  } catch ({ message }) {
    return { missing: [`${Object.values(PROFILES).join(' and ')} (${message})`] };
  }
  return { failures: await checkProfiles(jar, files), missing: [] };
}

/** Prints the results of one file and the problems found. @returns whether the file passed all checks */
async function check({ name, file }, programs, failures) {
  const { results: bundled, structure } = await checkBundled(file);
  const results = [
    ...(failures ? Object.values(PROFILES) : []).map((profile) => [
      profile,
      failedRules(failures.get(file), profile),
    ]),
    ...bundled,
    ...programs.map((program) => [program.name, problemOf(program, file)]),
  ];
  const summary = results.map(([checker, problem]) => `${checker} ${problem ? 'FAILED' : 'ok'}`);
  const size = `${structure.pages} pages, ${Math.ceil(statSync(file).size / 1024)} KiB`;
  const tags = `tags ${Math.round(structure.openMs)} + ${Math.round(structure.pageMs)} ms`;
  console.log(`${name.padEnd(34)} ${size.padEnd(24)} ${tags.padEnd(20)} ${summary.join('  ')}`);
  const problems = results.filter(([, problem]) => problem);
  for (const [checker, problem] of problems) console.log(`    ${checker}: ${problem}`);
  return problems.length === 0;
}

const failedRules = (failures, profile) =>
  failures
    .filter((failure) => failure.profile === profile)
    .map(({ rule }) => rule)
    .join(', ') || null;

/** Prints each failed rule once, with its description, the number of failures and one example. */
function printRules(failures) {
  const rules = new Map();
  for (const [file, list] of failures) {
    for (const { profile, rule, description, checks, example } of list) {
      const name = `${profile} ${rule}`;
      const entry = rules.get(name) ?? {
        description,
        example: `${basename(file)}: ${example}`,
        files: 0,
        checks: 0,
      };
      rules.set(name, { ...entry, files: entry.files + 1, checks: entry.checks + checks });
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
  const veraPdf = options['bundled-only'] ? none : await runVeraPdf(samples.map(({ file }) => file));
  let failed = 0;
  for (const sample of samples) if (!(await check(sample, programs.found, veraPdf.failures))) failed += 1;
  if (veraPdf.failures) printRules(veraPdf.failures);
  const missing = [...veraPdf.missing, ...programs.missing];
  console.log('');
  for (const checker of missing) console.log(`docket: NOT CHECKED on this machine: ${checker}`);
  console.log(`docket: ${samples.length - failed} of ${samples.length} documents passed`);
  return failed === 0 && (missing.length === 0 || options['allow-missing']);
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
    const samples = await generateSamples(plan, folder);
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
