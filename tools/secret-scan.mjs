// Finds credentials in the files of the repository. `npm run check` runs it. A file that needs the format of a credential, such as a
// test, builds it from parts.
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** Formats of credentials that are long enough to be real. */
const PATTERNS = {
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s*[A-Za-z0-9+/=\r\n]{40}/,
  'AWS access key': /\b(?:AKIA|ASIA)(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b/,
  'GitHub token': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50})/,
  'GitLab token': /\bglpat-[\w-]{20}/,
  'npm token': /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[\w-]{20}/,
  'Slack token': /\bxox[abposr]-[\w-]{20}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{20}/,
  'Google key': /\bAIza[\w-]{35}\b/,
  'Stripe key': /\b[rs]k_live_[A-Za-z0-9]{20}/,
  'API key of Docket': /\bdkt_live_(?!([A-Za-z0-9])\1{31})[A-Za-z0-9]{32}\b/,
  'JSON web token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
  'password in a URL': /\b[a-z][a-z0-9+]*:\/\/[\w.-]+:(?=\w{0,40}[A-Z])(?=\w{0,40}[0-9])\w{16,}@/,
};

/** Returns the credentials in a text as `<kind> in line <n>`. It does not repeat the credential. */
export const credentialsIn = (text) =>
  Object.entries(PATTERNS).flatMap(([kind, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(
      ({ index }) => `${kind} in line ${text.slice(0, index).split('\n').length}`,
    ),
  );

/** Returns the files of the repository, with those that are not committed yet and not ignored. */
function repositoryFiles() {
  const { stdout, status } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error('The files of the repository cannot be listed with git.');
  return stdout.split('\0').filter(Boolean);
}

/** Returns the text of a file; empty for a binary file and for one that was deleted. */
function textOf(name) {
  try {
    const bytes = readFileSync(join(root, name));
    return bytes.includes(0) ? '' : bytes.toString('utf8');
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = repositoryFiles().flatMap((name) =>
    credentialsIn(textOf(name)).map((one) => `${name}: ${one}`),
  );
  for (const one of found) console.error(one);
  if (found.length > 0) process.exitCode = 1;
}
