// Compiles the changed files of apps/{api,worker,cli} and libs to dist/ and builds the web app. dist/ has the same folder
// structure, so that the `exports` of each package.json are valid there too.
import { spawn, spawnSync } from 'node:child_process';
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
import { readJsonOrUndefined, writeJson } from './json-file.mjs';
import { root } from './paths.mjs';

const MANIFEST = join(root, 'dist', '.build.json');
const WEB_MANIFEST = join(root, 'apps/web/dist', '.build.json');
const COMPILED_ROOTS = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'fixtures', '__snapshots__', 'testing']);

/** Yields every source file below `folder`, relative to the repository. */
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

/** Links the packages of dist/, so that they import each other and not the sources. */
function linkPackages() {
  const scope = join(root, 'dist/node_modules/@docket');
  mkdirSync(scope, { recursive: true });
  for (const manifest of globSync('dist/{apps,libs}/*/package.json', { cwd: root })) {
    const { name } = readJsonOrUndefined(join(root, manifest));
    const link = join(root, 'dist/node_modules', name);
    rmSync(link, { force: true });
    symlinkSync(relative(scope, dirname(join(root, manifest))), link);
  }
}

/** Updates dist/. @returns the number of files written */
export async function buildServer() {
  const buildSetup = hashOf(['.swcrc', 'tools/build.mjs', 'node_modules/@swc/core/package.json']);
  const before = readJsonOrUndefined(MANIFEST);
  if (before?.setup !== buildSetup) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const compiled = before?.setup === buildSetup ? before.files : {};
  const files = Object.fromEntries(
    COMPILED_ROOTS.flatMap((r) => [...walk(r)]).map((p) => [p, fingerprint(p)]),
  );
  const stale = Object.keys(files).filter((p) => compiled[p] !== files[p] || !existsSync(outputOf(p)));
  const removed = Object.keys(compiled).filter((path) => !(path in files));
  removeOutputs(removed);
  if (stale.length > 0) {
    const [swc, options] = [await import('@swc/core'), compilerOptions()];
    await Promise.all(stale.map((path) => compile(swc, path, options)));
  }
  writeJson(join(root, 'dist', 'build.json'), {
    version: readJsonOrUndefined(join(root, 'package.json')).version,
    commit: commitOfSources(),
  });
  if (stale.length + removed.length > 0) {
    linkPackages();
    writeJson(MANIFEST, { setup: buildSetup, files });
  }
  return stale.length;
}

/** Returns the commit of the sources: DOCKET_COMMIT, or that of the checkout; null if neither is known. */
function commitOfSources() {
  if (process.env.DOCKET_COMMIT) return process.env.DOCKET_COMMIT;
  const describe = ['describe', '--always', '--dirty=-modified', '--abbrev=40', '--exclude=*'];
  const { status, stdout } = spawnSync('git', describe, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Returns a hash that identifies the migrations in dist/. */
export function schemaVersion() {
  const files = Object.entries(readJsonOrUndefined(MANIFEST).files).filter(([path]) =>
    path.startsWith('libs/persistence/'),
  );
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}

/** Builds the web app if its sources or the contracts have changed. @returns whether it was built */
export async function buildWeb() {
  if (!existsSync(join(root, 'apps/web/index.html'))) return false;
  const sources = [...walk('apps/web', new Set(['node_modules', 'dist'])), ...walk('libs/contracts')];
  const state = JSON.stringify([...sources, 'package-lock.json'].map((path) => [path, fingerprint(path)]));
  const key = createHash('sha256').update(state).digest('hex');
  if (readJsonOrUndefined(WEB_MANIFEST)?.key === key) return false;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'apps/web', '--logLevel', 'error'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The build of the web app failed. See the message above.');
  writeJson(WEB_MANIFEST, { key });
  return true;
}

/** Builds everything that has changed and reports what was built. */
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
