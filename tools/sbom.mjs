// `node tools/sbom.mjs`: prints the packages of the programs in production as CycloneDX (ECMA-424) JSON: everything that package-lock.json
// installs for the API server, the worker and the CLI without development dependencies. The output depends only on the lock file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const PROGRAMS = ['apps/api', 'apps/worker', 'apps/cli'];

/** Returns the lock entry that a package at `from` gets for a dependency: the nearest node_modules upwards, as Node resolves it. */
function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]*$/, '')) {
    if (!folder.endsWith('node_modules')) {
      const path = join(folder, 'node_modules', name);
      if (packages[path]) return packages[path].link ? packages[path].resolved : path;
    }
    if (folder === '') return undefined;
  }
}

/** Returns the lock paths of the dependencies of a package. Optional ones may be missing. npm installs optional peers that are locked. */
function dependenciesOf(packages, path) {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = packages[path];
  const { peerDependenciesMeta = {} } = packages[path];
  const isOptional = (name) => name in optionalDependencies || peerDependenciesMeta[name]?.optional;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => {
    const found = resolve(packages, path, name);
    if (!found && !isOptional(name)) throw new Error(`${path} needs ${name}, which is not in the lock file.`);
    return found ? [found] : [];
  });
}

const byText = (a, b) => (a < b ? -1 : 1);
const nameOf = (packages, path) => packages[path].name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf(packages, path) {
  const { version, license, integrity, resolved } = packages[path];
  const name = nameOf(packages, path);
  const [group, local] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const [algorithm, digest] = integrity?.split('-') ?? [];
  return {
    type: 'library',
    'bom-ref': path,
    ...(group && { group }),
    name: local,
    version,
    purl: purlOf(name, version),
    ...(license && {
      licenses: [/ (OR|AND) /.test(license) ? { expression: license } : { license: { id: license } }],
    }),
    ...(digest && {
      hashes: [
        { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
      ],
      externalReferences: [{ type: 'distribution', url: resolved }],
    }),
  };
}

/** Returns the CycloneDX document of the programs of a lock file. */
export function sbomOf({ packages }) {
  const edges = new Map();
  const queue = [...PROGRAMS];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (edges.has(path)) continue;
    edges.set(path, dependenciesOf(packages, path));
    queue.push(...edges.get(path));
  }
  const paths = [...edges.keys()].toSorted(byText);
  const { name, version, license } = packages[''];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version,
        purl: purlOf(name, version),
        licenses: [{ license: { id: license } }],
      },
    },
    components: paths.map((path) => componentOf(packages, path)),
    dependencies: [
      { ref: name, dependsOn: PROGRAMS.toSorted() },
      ...paths.map((path) => ({ ref: path, dependsOn: [...new Set(edges.get(path))].toSorted(byText) })),
    ],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  process.stdout.write(`${JSON.stringify(sbomOf(lock), null, 2)}\n`);
}
