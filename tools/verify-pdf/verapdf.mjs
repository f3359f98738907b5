// veraPDF, the reference checker of PDF/A and PDF/UA: brought by Maven, run once for all files together.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { works } from '../processes.mjs';
import { dataFolder } from '../paths.mjs';

const VERSION = '1.28.2';
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;
const JAR = `greenfield-apps-${VERSION}.jar`;
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy';
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper';

/** What every document of ours must claim and conform to; as veraPDF names it, and as we do. */
export const PROFILES = {
  'PDF/A-3A validation profile': 'PDF/A-3a',
  'PDF/UA-1 validation profile': 'PDF/UA-1',
};

/** The virtual machine starts for a few seconds only: its thorough compiler would cost more than it brings. */
const SHORT_LIVED = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Path of the program, fetched when it is not there yet.
 * @throws Error that names the remedy: without Java, without Maven, offline, or when the file is not the one expected
 */
export function veraPdfJar() {
  if (!works('java', ['-version'])) throw new Error('no Java; install default-jre-headless');
  const folder = join(dataFolder(), 'verapdf');
  const jar = join(folder, JAR);
  if (!existsSync(jar)) fetchJar(folder, jar);
  if (sha256(jar) !== SHA256)
    throw new Error(`${jar} is not veraPDF ${VERSION} as released; remove it and try again`);
  return jar;
}

function fetchJar(folder, jar) {
  if (!works('mvn', ['--version'])) throw new Error('no Maven to fetch veraPDF with; install maven');
  mkdirSync(folder, { recursive: true });
  const part = mkdtempSync(join(folder, 'part-'));
  try {
    const args = ['--batch-mode', '--quiet', COPY, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${part}`];
    const { status, stdout } = spawnSync('mvn', args, { cwd: part, encoding: 'utf8' });
    if (status !== 0) throw new Error(`Maven cannot fetch ${ARTIFACT}: ${stdout.trim().split('\n')[0]}`);
    renameSync(join(part, JAR), jar);
  } finally {
    rmSync(part, { recursive: true });
  }
}

/**
 * Checks files against the profiles that they claim.
 * @returns by path: what failed, each `{ profile, rule, description, checks, example }`
 */
export async function checkProfiles(jar, files) {
  const options = ['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '0'];
  const args = [...SHORT_LIVED, '-cp', jar, MAIN_CLASS, ...options, '--nonpdfext', ...files];
  const { report } = JSON.parse(await outputOf('java', args));
  const jobs = new Map(report.jobs.map((job) => [job.itemDetails.name, job]));
  return new Map(files.map((file) => [file, failuresOf(jobs.get(file))]));
}

function failuresOf(job) {
  return Object.entries(PROFILES).flatMap(([name, profile]) => {
    const result = job?.validationResult?.find(({ profileName }) => profileName === name);
    if (result?.jobEndStatus === 'normal')
      return result.details.ruleSummaries.map((rule) => ({ profile, ...failureOf(rule) }));
    const description = job?.taskException?.exceptionMessage ?? 'The document does not claim to conform.';
    return [{ profile, rule: 'unchecked', description, checks: 1, example: '' }];
  });
}

const failureOf = ({ clause, testNumber, description, failedChecks, checks }) => ({
  rule: `${clause}-${testNumber}`,
  description,
  checks: failedChecks,
  example: `${checks[0]?.context}: ${checks[0]?.errorMessage}`,
});

/** What a program prints; its exit code says no more than the report does. */
async function outputOf(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = [];
  const errors = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => errors.push(part));
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const output = Buffer.concat(parts).toString();
  if (!output.startsWith('{')) throw new Error(`veraPDF did not run: ${Buffer.concat(errors)}${output}`);
  return output;
}
