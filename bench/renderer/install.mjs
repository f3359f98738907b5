// The other libraries are not dependencies of the product. They are installed into bench/node_modules on first use.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${bench}node_modules/.install-stamp`;

/** Installs the other libraries unless they are up to date with the lock file. @throws if npm fails */
export function installPeers() {
  const lock = createHash('sha256')
    .update(readFileSync(`${bench}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('docket: installing the other rendering libraries into bench/node_modules');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: bench, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(
      'npm could not install the other rendering libraries. Use --only docket to run without them.',
    );
  writeFileSync(stamp, lock);
}
