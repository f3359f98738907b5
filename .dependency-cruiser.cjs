'use strict';

/** Which packages a package may import; one that is not named here may import every lib except testing. */
const MAY_IMPORT = {
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
  'demo-data': ['contracts', 'schema', 'domain'],
  'report-kinds': ['contracts', 'schema', 'domain', 'frameworks', 'pdf'],
  persistence: ['schema', 'domain', 'config'],
};

/** The public APIs of packages. */
const PUBLIC_APIS = [
  '^libs/[^/]+/src/index\\.ts$',
  '^libs/(contracts/src/values|report-kinds/src/registry|testing/src/documents)\\.ts$',
];

const TESTS = '\\.spec\\.tsx?$';

const packageRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `package-${name}`,
  comment: `libs/${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other package'}`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: TESTS },
  to: { path: '^(libs|apps)/', pathNot: [name, ...allowed].map((other) => `^libs/${other}/`) },
}));

module.exports = {
  forbidden: [
    ...packageRules,
    {
      name: 'no-circular',
      comment: 'files that need each other are one file, or one too many',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'web-sees-contracts-only',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: ['^apps/web/', '^libs/contracts/'] },
    },
    {
      name: 'features-apart',
      comment: 'what two features need is a folder beside them; all may ask who is signed in',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/($1|auth)/' },
    },
    {
      name: 'apps-apart',
      comment: 'an app does not import another app; the command line may build the api to describe it',
      severity: 'error',
      from: { path: '^apps/(api|worker)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'testing-in-tests-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TESTS, '^libs/testing/', '/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'public-api-only',
      comment: 'another package is imported by its public API (@docket/<package>), not by one of its files',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ...PUBLIC_APIS] },
    },
    {
      name: 'renderers-load-little',
      comment: 'each thread has a copy of all it loads: the database does not belong there',
      severity: 'error',
      from: { path: '^libs/report-kinds/src/.+[.]render[.]ts$' },
      to: { path: '^libs/(domain|persistence)/|node_modules/@mikro-orm/', reachable: true },
    },
    {
      name: 'definitions-load-little',
      comment: 'threads load every definition, and a collector or renderer when it is needed',
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
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: PUBLIC_APIS },
    },
    {
      name: 'declared',
      comment:
        'a package declares what it imports in its own package.json; tests may also use development packages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TESTS, '/testing/', '^libs/testing/', '\\.fixture\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'npm-optional'] },
    },
    {
      name: 'resolvable',
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
