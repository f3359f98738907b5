// The other renderers are no dependencies of the product: they are installed here, the first time they are asked for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${bench}node_modules/.install-stamp`;

/** @throws when npm cannot install what the lock asks for */
export function installPeers() {
  const lock = createHash('sha256')
    .update(readFileSync(`${bench}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('docket: installing the other renderers into bench/node_modules');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: bench, stdio: 'inherit' });
  if (status !== 0)
    throw new Error('the other renderers could not be installed; --only ours does without them');
  writeFileSync(stamp, lock);
}
