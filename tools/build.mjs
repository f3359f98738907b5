// Compiles apps/{api,worker,cli} and libs to dist/, file by file and only what changed, and builds the web app. dist/ has
// the same folders, so that the `exports` of each package.json hold there too.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJsonIfAny, writeJson } from './json-file.mjs';
import { root } from './paths.mjs';

const MANIFEST = join(root, 'dist', '.build.json');
const WEB_MANIFEST = join(root, 'apps/web/dist', '.build.json');
const COMPILED_ROOTS = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'fixtures', '__snapshots__', 'testing']);

/** Every file below `folder`, relative to the repository. */
function* walk(folder, skipped = SKIPPED_FOLDERS) {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* walk(path, skipped);
    } else if (!/\.spec\.tsx?$|\.d\.ts$|\.md$|^\./.test(entry.name)) yield path;
  }
}

const fingerprint = (path) => {
  const { mtimeMs, size } = statSync(join(root, path));
  return `${mtimeMs}:${size}`;
};

const hashOf = (paths) =>
  paths
    .reduce((hash, path) => hash.update(readFileSync(join(root, path))), createHash('sha256'))
    .digest('hex');

function compilerOptions() {
  const { $schema: _, ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  return { ...options, swcrc: false };
}

const outputOf = (path) => join(root, 'dist', path.replace(/\.ts$/, '.js'));

async function compile(swc, path, options) {
  const out = outputOf(path);
  mkdirSync(dirname(out), { recursive: true });
  if (!path.endsWith('.ts')) return copyFileSync(join(root, path), out);
  const { code, map } = await swc.transformFile(join(root, path), {
    ...options,
    sourceFileName: relative(dirname(out), join(root, path)),
  });
  writeFileSync(`${out}.map`, map);
  writeFileSync(out, `${code}\n//# sourceMappingURL=${out.slice(out.lastIndexOf('/') + 1)}.map\n`);
}

function removeOutputs(paths) {
  for (const path of paths) {
    rmSync(outputOf(path), { force: true });
    rmSync(`${outputOf(path)}.map`, { force: true });
  }
}

/** Makes the packages of dist/ import each other, and not those of the sources. */
function linkPackages() {
  const scope = join(root, 'dist/node_modules/@docket');
  mkdirSync(scope, { recursive: true });
  for (const manifest of globSync('dist/{apps,libs}/*/package.json', { cwd: root })) {
    const { name } = readJsonIfAny(join(root, manifest));
    const link = join(root, 'dist/node_modules', name);
    rmSync(link, { force: true });
    symlinkSync(relative(scope, dirname(join(root, manifest))), link);
  }
}

/** Brings dist/ up to date; answers how many files were written. */
export async function buildServer() {
  const setup = hashOf(['.swcrc', 'tools/build.mjs', 'node_modules/@swc/core/package.json']);
  const before = readJsonIfAny(MANIFEST);
  if (before?.setup !== setup) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const known = before?.setup === setup ? before.files : {};
  const files = Object.fromEntries(
    COMPILED_ROOTS.flatMap((r) => [...walk(r)]).map((p) => [p, fingerprint(p)]),
  );
  const stale = Object.keys(files).filter((p) => known[p] !== files[p] || !existsSync(outputOf(p)));
  const gone = Object.keys(known).filter((path) => !(path in files));
  removeOutputs(gone);
  if (stale.length > 0) {
    const [swc, options] = [await import('@swc/core'), compilerOptions()];
    await Promise.all(stale.map((path) => compile(swc, path, options)));
  }
  if (stale.length + gone.length > 0) {
    linkPackages();
    writeJson(MANIFEST, { setup, files });
  }
  return stale.length;
}

/** Names the state of the migrations in dist/. */
export function schemaVersion() {
  const files = Object.entries(readJsonIfAny(MANIFEST).files).filter(([path]) =>
    path.startsWith('libs/persistence/'),
  );
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}

/** Builds the web app when its sources or the contracts changed; false when there was nothing to do. */
export async function buildWeb() {
  if (!existsSync(join(root, 'apps/web/index.html'))) return false;
  const sources = [...walk('apps/web', new Set(['node_modules', 'dist'])), ...walk('libs/contracts')];
  const state = JSON.stringify([...sources, 'package-lock.json'].map((path) => [path, fingerprint(path)]));
  const key = createHash('sha256').update(state).digest('hex');
  if (readJsonIfAny(WEB_MANIFEST)?.key === key) return false;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'apps/web', '--logLevel', 'error'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the web app did not build; see the message above');
  writeJson(WEB_MANIFEST, { key });
  return true;
}

/** Builds what is stale and says so when that was anything. */
export async function build({ web = true } = {}) {
  const started = performance.now();
  const [files, builtWeb] = await Promise.all([buildServer(), web && buildWeb()]);
  if (files > 0 || builtWeb) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const count = `${files} file${files === 1 ? '' : 's'}`;
    console.log(`docket: built ${count}${builtWeb ? ' and the web app' : ''} in ${seconds} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
