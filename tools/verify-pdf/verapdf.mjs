// Runs veraPDF, the reference validator of PDF/A and PDF/UA. Maven downloads it, and one run checks all files.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canRun } from '../processes.mjs';
import { dataFolder } from '../paths.mjs';

const VERSION = '1.28.2';
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`;
const JAR = `greenfield-apps-${VERSION}.jar`;
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy';
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper';

/** Profiles that every document must declare and conform to: the name in veraPDF and the short name. */
export const PROFILES = {
  'PDF/A-3A validation profile': 'PDF/A-3a',
  'PDF/UA-1 validation profile': 'PDF/UA-1',
};

/** JVM options for a run of a few seconds: the optimizing compiler would cost more time than it saves. */
const JVM_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Returns the path of the veraPDF JAR. It is downloaded if it is missing.
 * @throws Error with a remedy if Java or Maven is missing, the download fails or the file has a wrong checksum
 */
export function veraPdfJar() {
  if (!canRun('java', ['-version'])) throw new Error('Java is missing; install default-jre-headless');
  const folder = join(dataFolder(), 'verapdf');
  const jar = join(folder, JAR);
  if (!existsSync(jar)) downloadJar(folder, jar);
  if (sha256(jar) !== SHA256)
    throw new Error(
      `${jar} does not match the checksum of veraPDF ${VERSION}. Delete the file and try again.`,
    );
  return jar;
}

function downloadJar(folder, jar) {
  if (!canRun('mvn', ['--version']))
    throw new Error('Maven is missing, so veraPDF cannot be downloaded; install maven');
  mkdirSync(folder, { recursive: true });
  const part = mkdtempSync(join(folder, 'part-'));
  try {
    const args = ['--batch-mode', '--quiet', COPY, `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${part}`];
    const { status, stdout } = spawnSync('mvn', args, { cwd: part, encoding: 'utf8' });
    if (status !== 0) throw new Error(`Maven cannot download ${ARTIFACT}: ${stdout.trim().split('\n')[0]}`);
    renameSync(join(part, JAR), jar);
  } finally {
    rmSync(part, { recursive: true });
  }
}

/**
 * Validates files against the profiles that they declare.
 * @returns the failures of each file by path: `{ profile, rule, description, checks, example }`
 */
export async function checkProfiles(jar, files) {
  const options = ['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '0'];
  const args = [...JVM_OPTIONS, '-cp', jar, MAIN_CLASS, ...options, '--nonpdfext', ...files];
  const { report } = JSON.parse(await outputOf('java', args));
  const jobs = new Map(report.jobs.map((job) => [job.itemDetails.name, job]));
  return new Map(files.map((file) => [file, failuresOf(jobs.get(file))]));
}

function failuresOf(job) {
  return Object.entries(PROFILES).flatMap(([name, profile]) => {
    const result = job?.validationResult?.find(({ profileName }) => profileName === name);
    if (result?.jobEndStatus === 'normal')
      return result.details.ruleSummaries.map((rule) => ({ profile, ...failureOf(rule) }));
    const description = job?.taskException?.exceptionMessage ?? 'The document does not declare conformance.';
    return [{ profile, rule: 'unchecked', description, checks: 1, example: '' }];
  });
}

const failureOf = ({ clause, testNumber, description, failedChecks, checks }) => ({
  rule: `${clause}-${testNumber}`,
  description,
  checks: failedChecks,
  example: `${checks[0]?.context}: ${checks[0]?.errorMessage}`,
});

/** Returns the output of a program. The exit code is ignored because the report contains the same information. */
async function outputOf(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = [];
  const errors = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => errors.push(part));
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const output = Buffer.concat(parts).toString();
  if (!output.startsWith('{')) throw new Error(`veraPDF failed: ${Buffer.concat(errors)}${output}`);
  return output;
}
