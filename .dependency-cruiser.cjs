'use strict';

const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Packages that each library may import. A library that is not listed may import every library except testing. */
const ALLOWED_IMPORTS = {
  contracts: [],
  config: [],
  schema: [],
  pdf: ['contracts', 'config'],
  storage: ['contracts', 'config'],
  observability: ['contracts', 'config'],
  frameworks: ['contracts', 'config'],
  queue: ['contracts', 'config', 'observability'],
  domain: ['contracts', 'schema', 'queue', 'frameworks', 'storage'],
  import: ['contracts', 'domain'],
  delivery: ['contracts', 'config', 'domain'],
  'demo-data': ['contracts', 'schema', 'domain'],
  'report-kinds': ['contracts', 'schema', 'domain', 'frameworks', 'pdf'],
  persistence: ['schema', 'domain', 'config'],
};

/** Workspace packages that each package.json declares. */
const DECLARED = ['apps', 'libs'].flatMap((group) =>
  readdirSync(join(__dirname, group)).map((name) => {
    const manifest = JSON.parse(readFileSync(join(__dirname, group, name, 'package.json'), 'utf8'));
    const workspacePackages = (dependencies) =>
      Object.keys(dependencies ?? {}).flatMap((key) => /^@docket\/(.+)$/.exec(key)?.[1] ?? []);
    return {
      folder: `${group}/${name}`,
      dependencies: workspacePackages(manifest.dependencies),
      devDependencies: workspacePackages(manifest.devDependencies),
    };
  }),
);

/** Entry points of packages: the only files that other packages may import. */
const PUBLIC_APIS = [
  '^libs/[^/]+/src/index\\.ts$',
  '^libs/(contracts/src/values|report-kinds/src/registry|testing/src/documents)\\.ts$',
  '^libs/contracts/src/messages/[a-z]{2}/index\\.ts$',
  '^libs/contracts/src/nouns/[a-z]{2}\\.ts$',
];

const TESTS = '\\.spec\\.tsx?$';
/** Tests, and code that only tests import, which the build omits. */
const TEST_CODE = [TESTS, '/testing/'];

const packageRules = Object.entries(ALLOWED_IMPORTS).map(([name, allowed]) => ({
  name: `allowed-imports-${name}`,
  comment: `libs/${name} may import ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no other package'}`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: TEST_CODE },
  to: { path: '^(libs|apps)/', pathNot: [name, ...allowed].map((other) => `^libs/${other}/`) },
}));

/** Files that only tests use. */
const TEST_FILES = [...TEST_CODE, '^libs/testing/', '\\.fixture\\.ts$'];

const declaredRules = DECLARED.flatMap(({ folder, dependencies, devDependencies }) => {
  const rule = (kind, from, allowed) => ({
    name: `declared-in-${folder.replace('/', '-')}-${kind}`,
    comment: `${folder}/package.json must declare the imported package`,
    severity: 'error',
    from,
    to: {
      path: '^(libs|apps)/',
      pathNot: [`^${folder}/`, ...allowed.map((name) => `^(libs|apps)/${name}/`)],
    },
  });
  return [
    rule('code', { path: `^${folder}/`, pathNot: TEST_FILES }, dependencies),
    rule('tests', { path: `^${folder}/` }, [...dependencies, ...devDependencies]),
  ];
});

module.exports = {
  forbidden: [
    ...packageRules,
    ...declaredRules,
    {
      name: 'no-circular',
      comment: 'circular imports are not allowed',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'web-imports-only-contracts',
      comment: 'of the libraries, the web app may import only contracts',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: ['^apps/web/', '^libs/contracts/'] },
    },
    {
      name: 'no-imports-between-features',
      comment: 'code that several features share is outside features/; every feature may import auth',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/($1|auth)/' },
    },
    {
      name: 'no-imports-between-apps',
      comment:
        'an app must not import another app; only the CLI imports the api, to write its OpenAPI document',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/src/openapi/write-openapi\\.ts$'] },
    },
    {
      name: 'no-imports-of-tools',
      comment: 'apps and libraries must not import tools, tests or benchmarks',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST_FILES },
      to: { path: '^(tools|test|bench)/' },
    },
    {
      name: 'no-node-modules-in-browsers',
      comment: 'contracts and the web app run in browsers, which have no Node modules',
      severity: 'error',
      from: { path: '^(libs/contracts|apps/web/src)/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'test-code-only-in-tests',
      severity: 'error',
      comment: 'only tests may import test code, because the build omits it',
      from: { path: '^(apps|libs)/', pathNot: TEST_FILES },
      to: { path: '^libs/testing/|/testing/|\\.fixture\\.ts$' },
    },
    {
      name: 'public-api-only',
      comment: 'other packages are imported through their entry point (@docket/<package>), not by file',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ...PUBLIC_APIS] },
    },
    {
      name: 'no-database-in-renderers',
      comment:
        'every render thread loads its own copy of each module, so renderers must not load the database modules',
      severity: 'error',
      from: { path: '^libs/report-kinds/src/.+[.]render[.]ts$' },
      to: { path: '^libs/(domain|persistence)/|node_modules/@mikro-orm/', reachable: true },
    },
    {
      name: 'no-eager-imports-in-definitions',
      comment:
        'every render thread loads all definitions; they import collectors and renderers only when needed',
      severity: 'error',
      from: { path: '^libs/report-kinds/src/(registry|report-kind|.+[.]definition)[.]ts$' },
      to: {
        path: '^libs/(domain|persistence)/|[.](collect|render)[.]ts$|node_modules/@mikro-orm/',
        dynamic: false,
        dependencyTypesNot: ['type-only', 'type-import', 'pre-compilation-only'],
      },
    },
    {
      name: 'public-api-only-for-apps',
      comment: 'apps import libraries through their entry point (@docket/<package>), not by file',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: PUBLIC_APIS },
    },
    {
      name: 'declared-packages',
      comment:
        'a package must declare the npm packages that it imports; tests may also import development packages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'npm-optional'] },
    },
    {
      name: 'resolvable',
      comment: 'every import must resolve to a file',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { couldNotResolve: true, pathNot: '[.]css$|[.]svg$|schema' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^dist/', '^apps/web/dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
