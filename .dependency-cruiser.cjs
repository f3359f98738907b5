'use strict';

/** Which rooms a room may import; a room not named here may import every lib but testing. */
const MAY_IMPORT = {
  contracts: [],
  config: [],
  pdf: ['contracts', 'config'],
  storage: ['contracts', 'config'],
  observability: ['contracts', 'config'],
  frameworks: ['contracts', 'config'],
  queue: ['contracts', 'config', 'observability'],
  domain: ['contracts', 'queue', 'frameworks', 'storage'],
  import: ['contracts', 'domain'],
  'demo-data': ['contracts', 'domain'],
  'report-kinds': ['contracts', 'domain', 'frameworks', 'pdf'],
  persistence: ['domain', 'config'],
};

/** Where a room may be entered. */
const FACES = [
  '^libs/[^/]+/src/index\\.ts$',
  '^libs/(contracts/src/values|report-kinds/src/registry|testing/src/documents)\\.ts$',
];

const TESTS = '\\.spec\\.tsx?$';

const roomRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `libs/${room} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: TESTS },
  to: { path: '^(libs|apps)/', pathNot: [room, ...allowed].map((name) => `^libs/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
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
      comment: 'what two features of the page need is a room beside them; who is signed in, all may know',
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
      name: 'front-door-only',
      comment: 'another room is entered by its public face (@docket/<room>), not by one of its files',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ...FACES] },
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
      name: 'front-door-only-for-apps',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: FACES },
    },
    {
      name: 'declared',
      comment:
        'what a package imports stands in its own package.json; tests may use what the repository develops with',
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
