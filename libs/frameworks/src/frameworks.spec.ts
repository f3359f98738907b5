import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorMessages, frameworkPack, type FrameworkPack } from '@docket/contracts';
import { catalogOf, type CweOverride, type Framework } from './catalog.js';
import { builtInPacks, readPacks } from './read-packs.js';

const { frameworkPacks: messages, frameworks: references } = errorMessages;
const PACKS = fileURLToPath(new URL('./packs', import.meta.url));

const builtIn = (overrides: CweOverride[] = []): Framework[] =>
  catalogOf(
    builtInPacks().map((pack) => ({ pack, source: 'built-in' })),
    overrides,
  );
const itemOf = (frameworks: Framework[], address: string) => {
  const [framework, item] = address.split('/');
  return frameworks.find(({ id }) => id === framework)!.items.find(({ id }) => id === item)!;
};
const unionOf = (frameworks: Framework[], ...addresses: string[]): number[] =>
  [...new Set(addresses.flatMap((address) => itemOf(frameworks, address).cweIds))].sort((a, b) => a - b);

describe('built-in packs', () => {
  it('are sorted with OWASP lists first', () => {
    const packs = builtIn().map(({ id, kind, family, items }) => [id, kind, family, items.length]);
    const kinds = packs.map(([, kind]) => kind);
    expect(kinds).toEqual(kinds.toSorted((a, b) => String(a).localeCompare(String(b))));
    for (const expected of [
      ['owasp-web-2021', 'owasp', 'web', 10],
      ['owasp-web-2025', 'owasp', 'web', 10],
      ['owasp-api-2023', 'owasp', 'api', 10],
      ['owasp-mobile-2024', 'owasp', 'mobile', 10],
      ['owasp-client-side', 'owasp', 'client', 10],
      ['iso-27001', 'regulatory', null, 6],
      ['pci-dss', 'regulatory', null, 7],
      ['soc-2', 'regulatory', null, 9],
    ])
      expect(packs).toContainEqual(expected);
  });

  it('select topics by CWE, by module if a list publishes no CWEs, or are person-based', () => {
    const frameworks = builtIn();
    expect(itemOf(frameworks, 'owasp-web-2021/A10')).toMatchObject({ cweIds: [918], modules: [] });
    expect(itemOf(frameworks, 'owasp-mobile-2024/M1')).toMatchObject({ cweIds: [], modules: ['m1'] });
    expect(itemOf(frameworks, 'owasp-api-2023/API6')).toMatchObject({ cweIds: [], modules: ['api6'] });
    const addresses = [
      'pci-dss/6.2.2',
      'iso-27001/A.6.3',
      'soc-2/CC1.4',
      'soc-2/CC2.2',
      'pci-dss/6.2.4-data',
    ];
    expect(addresses.map((address) => itemOf(frameworks, address).counts)).toEqual([
      'languages',
      'any-topic',
      'any-topic',
      'any-topic',
      'topics',
    ]);
  });

  it('compute the union of the sets that a control refers to', () => {
    const frameworks = builtIn();
    const web2025 = frameworks.find(({ id }) => id === 'owasp-web-2025')!;
    const all = unionOf(frameworks, ...web2025.items.map(({ id }) => `owasp-web-2025/${id}`));
    expect(itemOf(frameworks, 'iso-27001/A.8.25').cweIds).toEqual(all);
    expect(itemOf(frameworks, 'soc-2/CC5.2').cweIds).toEqual(
      unionOf(frameworks, 'owasp-web-2025/A02', 'owasp-web-2025/A06'),
    );
  });
});

describe('overrides', () => {
  it('replace a CWE set or modules, and apply to unions', () => {
    const frameworks = builtIn([
      { frameworkId: 'owasp-web-2025', itemId: 'A06', cweIds: [7] },
      { frameworkId: 'owasp-mobile-2024', itemId: 'M1', cweIds: [798] },
      { frameworkId: 'soc-2', itemId: 'CC6.6', cweIds: [1, 2] },
    ]);
    expect(itemOf(frameworks, 'owasp-web-2025/A06')).toMatchObject({ cweIds: [7], overridden: true });
    expect(itemOf(frameworks, 'iso-27001/A.8.27')).toMatchObject({ cweIds: [7], overridden: false });
    expect(itemOf(frameworks, 'owasp-mobile-2024/M1')).toMatchObject({ cweIds: [798], modules: [] });
    expect(itemOf(frameworks, 'soc-2/CC6.6').cweIds).toEqual([1, 2]);
  });

  it('of unknown or person-based items change nothing', () => {
    const overrides = [
      { frameworkId: 'unknown', itemId: 'A01', cweIds: [7] },
      { frameworkId: 'pci-dss', itemId: '6.2.2', cweIds: [7] },
    ];
    expect(builtIn(overrides)).toEqual(builtIn());
  });
});

const pack = (change: object = {}) => ({
  id: 'custom',
  version: '1',
  kind: 'regulatory',
  title: 'Custom',
  items: [{ id: 'A', title: 'A', cwes: [79] }],
  ...change,
});
const itemsOf = (...items: object[]) =>
  pack({ items: items.map((item, i) => ({ id: `I${i}`, title: 'T', ...item })) });

it.each<[string, unknown, string]>([
  ['no items', pack({ items: [] }), `items: ${messages.noItems}`],
  ['an unknown field', pack({ color: 'red' }), ': Unrecognized key: "color"'],
  ['an ID with a slash', pack({ id: 'a/b' }), `id: ${messages.frameworkId(64)}`],
  ['a reserved ID', pack({ id: 'summary' }), `id: ${messages.reservedId}`],
  ['kind owasp and no family', pack({ kind: 'owasp' }), `family: ${messages.familyMissing}`],
  ['kind regulatory and a family', pack({ family: 'web' }), `family: ${messages.familyNotAllowed}`],
  [
    'a duplicate ID',
    itemsOf({ id: 'A', cwes: [1] }, { id: 'A', cwes: [2] }),
    `items.1.id: ${messages.duplicateItem('A')}`,
  ],
  ['an item that selects nothing', itemsOf({}), `items.0: ${messages.selectsNothing('I0')}`],
  ['an empty CWE set', itemsOf({ cwes: [] }), `items.0.cwes: ${messages.noCwes}`],
  ['an invalid CWE', itemsOf({ cwes: [0] }), 'items.0.cwes.0'],
  [
    'a person-based item with CWEs',
    itemsOf({ cwes: [1], people: 'any-topic' }),
    `items.0.people: ${messages.peopleWithSelection('I0')}`,
  ],
  ['modules and no family', itemsOf({ modules: ['m1'] }), `items.0.modules: ${messages.modulesInRegulatory}`],
  [
    'modules and CWEs',
    { ...itemsOf({ modules: ['m1'], cwes: [1] }), kind: 'owasp', family: 'mobile' },
    `items.0.modules: ${messages.modulesWithCwes('I0')}`,
  ],
])('refuses a pack with %s', (_, data, message) => {
  const { error } = frameworkPack.safeParse(data);
  expect(error!.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')).toContain(
    message,
  );
});

it('sorts a CWE set and removes duplicates', () => {
  expect(frameworkPack.parse(itemsOf({ cwes: [89, 79, 89] })).items[0]!.cwes).toEqual([79, 89]);
});

describe('a folder of packs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docket-packs-'));
    cpSync(PACKS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (id: string, data: unknown) =>
    writeFileSync(join(folder, `${id}.json`), typeof data === 'string' ? data : JSON.stringify(data));

  it('reads another framework from an additional file', () => {
    write('nist-ssdf', {
      id: 'nist-ssdf',
      version: '1.1',
      kind: 'regulatory',
      title: 'NIST SSDF',
      items: [
        { id: 'PO.2', title: 'Implement roles and responsibilities', people: 'any-topic' },
        { id: 'PW.1', title: 'Design software to meet security requirements', unionOf: ['iso-27001/A.8.27'] },
        {
          id: 'PW.5',
          title: 'Create source code by secure coding practices',
          cwes: [89],
          unionOf: ['soc-2/CC6.6'],
        },
      ],
    });
    const frameworks = catalogOf(readPacks(folder).map((one) => ({ pack: one, source: 'built-in' })));
    expect(frameworks.map(({ id }) => id)).toContain('nist-ssdf');
    expect(itemOf(frameworks, 'nist-ssdf/PW.1').cweIds).toEqual(unionOf(frameworks, 'owasp-web-2025/A06'));
    expect(itemOf(frameworks, 'nist-ssdf/PW.5').cweIds).toEqual(unionOf(frameworks, 'owasp-web-2025/A05'));
  });

  it.each<[string, object[], string]>([
    [
      'an unknown framework',
      [{ unionOf: ['none/A'] }],
      `items.0.unionOf.0: ${references.unknownFramework('none/A', 'none')}`,
    ],
    ['an unknown item', [{ unionOf: ['soc-2/XX'] }], references.unknownItem('soc-2/XX', 'soc-2', 'XX')],
    ['itself', [{ unionOf: ['custom'] }], 'leads back to "custom/I0"'],
    [
      'a circular reference',
      [{ unionOf: ['custom/I1'] }, { cwes: [1], unionOf: ['custom/I0'] }],
      'items.1.unionOf.0: "custom/I0" leads back to "custom/I1"',
    ],
    ['items without CWEs', [{ unionOf: ['owasp-mobile-2024'] }], '"owasp-mobile-2024" has no CWEs'],
  ])('refuses a reference to %s', (_, items, message) => {
    write('custom', itemsOf(...items));
    expect(() => readPacks(folder)).toThrow(message);
  });

  it('reports every invalid file', () => {
    write('broken', '{');
    write('other', pack());
    write('custom', itemsOf({}));
    expect(() => readPacks(folder)).toThrow(
      /broken\.json: .*JSON[\s\S]*custom\.json: items\.0: .*I0[\s\S]*other\.json: The file must be named custom\.json/,
    );
  });
});

it('a custom pack replaces the built-in pack with its ID, and is sorted after the built-in packs', () => {
  const customPack: FrameworkPack = frameworkPack.parse(pack({ id: 'pci-dss', title: 'Our PCI' }));
  const packs = builtInPacks().map((one) => ({ pack: one, source: 'built-in' as const }));
  const frameworks = catalogOf([...packs, { pack: customPack, source: 'organization' }]);
  expect(frameworks.filter(({ id }) => id === 'pci-dss')).toMatchObject([{ title: 'Our PCI' }]);
  expect(frameworks.at(-1)).toMatchObject({ id: 'pci-dss', source: 'organization' });
});
