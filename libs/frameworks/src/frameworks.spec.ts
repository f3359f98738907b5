import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworkPack, type FrameworkPack } from '@docket/contracts';
import { catalogOf, type CweOverride, type Framework } from './catalog.js';
import { builtInPacks, readPacks } from './read-packs.js';

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

describe('the packs of the product', () => {
  it('are known, OWASP lists first', () => {
    const packs = builtIn().map(({ id, kind, family, items }) => [id, kind, family, items.length]);
    const kinds = packs.map(([, kind]) => kind);
    expect(kinds).toEqual(kinds.toSorted((a, b) => String(a).localeCompare(String(b))));
    for (const known of [
      ['owasp-web-2021', 'owasp', 'web', 10],
      ['owasp-web-2025', 'owasp', 'web', 10],
      ['owasp-api-2023', 'owasp', 'api', 10],
      ['owasp-mobile-2024', 'owasp', 'mobile', 10],
      ['owasp-client-side', 'owasp', 'client', 10],
      ['iso-27001', 'regulatory', null, 6],
      ['pci-dss', 'regulatory', null, 7],
      ['soc-2', 'regulatory', null, 9],
    ])
      expect(packs).toContainEqual(known);
  });

  it('choose by CWE, by module where a list publishes none, or count people', () => {
    const frameworks = builtIn();
    expect(itemOf(frameworks, 'owasp-web-2021/A10')).toMatchObject({ cweIds: [918], modules: [] });
    expect(itemOf(frameworks, 'owasp-mobile-2024/M1')).toMatchObject({ cweIds: [], modules: ['m1'] });
    expect(itemOf(frameworks, 'owasp-api-2023/API6')).toMatchObject({ cweIds: [], modules: ['api6'] });
    const counting = ['pci-dss/6.2.2', 'iso-27001/A.6.3', 'soc-2/CC1.4', 'soc-2/CC2.2', 'pci-dss/6.2.4-data'];
    expect(counting.map((address) => itemOf(frameworks, address).counts)).toEqual([
      'languages',
      'any-topic',
      'any-topic',
      'any-topic',
      'topics',
    ]);
  });

  it('unite the sets that a control refers to', () => {
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
  it('stand in place of a set, of modules, and in every union', () => {
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

  it('of items that are not there, or about people, change nothing', () => {
    const overrides = [
      { frameworkId: 'gone', itemId: 'A01', cweIds: [7] },
      { frameworkId: 'pci-dss', itemId: '6.2.2', cweIds: [7] },
    ];
    expect(builtIn(overrides)).toEqual(builtIn());
  });
});

const pack = (change: object = {}) => ({
  id: 'mine',
  version: '1',
  kind: 'regulatory',
  title: 'Mine',
  items: [{ id: 'A', title: 'A', cwes: [79] }],
  ...change,
});
const itemsOf = (...items: object[]) =>
  pack({ items: items.map((item, i) => ({ id: `I${i}`, title: 'T', ...item })) });

it.each<[string, unknown, string]>([
  ['no items', pack({ items: [] }), 'items: A framework has at least one item.'],
  ['an unknown field', pack({ color: 'red' }), ': Unrecognized key: "color"'],
  ['an id with a slash', pack({ id: 'a/b' }), 'id: must be an id such as "nist-ssdf"'],
  ['the address of all', pack({ id: 'summary' }), 'id: "summary" is an address of its own'],
  [
    'an OWASP list without family',
    pack({ kind: 'owasp' }),
    'family: An owasp list selects topics of one family',
  ],
  [
    'a regulatory pack with family',
    pack({ family: 'web' }),
    'family: A regulatory framework selects topics of any',
  ],
  ['an id twice', itemsOf({ id: 'A', cwes: [1] }, { id: 'A', cwes: [2] }), 'items.1.id: "A" is there twice'],
  ['an item with nothing', itemsOf({}), 'items.0: "I0" selects nothing'],
  ['an empty CWE set', itemsOf({ cwes: [] }), 'items.0.cwes: Name at least one CWE.'],
  ['a CWE that is none', itemsOf({ cwes: [0] }), 'items.0.cwes.0'],
  ['people and CWEs', itemsOf({ cwes: [1], people: 'any-topic' }), 'items.0.people: "I0" is about people'],
  ['modules without family', itemsOf({ modules: ['m1'] }), 'items.0.modules: Modules belong to a family'],
  [
    'modules beside CWEs',
    { ...itemsOf({ modules: ['m1'], cwes: [1] }), kind: 'owasp', family: 'mobile' },
    'items.0.modules: "I0" takes modules only in place of CWEs',
  ],
])('a pack with %s is refused by name', (_, data, message) => {
  const { error } = frameworkPack.safeParse(data);
  expect(error!.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')).toContain(
    message,
  );
});

it('a CWE set is kept ascending and without repeats', () => {
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

  it('takes another framework as one more file', () => {
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
      'items.0.unionOf.0: "none/A": there is no framework "none"',
    ],
    ['an unknown item', [{ unionOf: ['soc-2/XX'] }], '"soc-2" has no item "XX"'],
    ['itself', [{ unionOf: ['mine'] }], 'leads back to "mine/I0"'],
    [
      'a circle',
      [{ unionOf: ['mine/I1'] }, { cwes: [1], unionOf: ['mine/I0'] }],
      'items.1.unionOf.0: "mine/I0" leads back to "mine/I1"',
    ],
    ['items without CWEs', [{ unionOf: ['owasp-mobile-2024'] }], '"owasp-mobile-2024" names no CWE'],
  ])('is refused when a reference names %s', (_, items, message) => {
    write('mine', itemsOf(...items));
    expect(() => readPacks(folder)).toThrow(message);
  });

  it('names every file that is wrong', () => {
    write('broken', '{');
    write('other', pack());
    write('mine', itemsOf({}));
    expect(() => readPacks(folder)).toThrow(
      /broken\.json: .*JSON[\s\S]*mine\.json: items\.0: "I0" selects nothing[\s\S]*other\.json: must be named mine\.json/,
    );
  });
});

it("an organization's pack takes the place of one with its id, and stands after the product's", () => {
  const own: FrameworkPack = frameworkPack.parse(pack({ id: 'pci-dss', title: 'Our PCI' }));
  const packs = builtInPacks().map((one) => ({ pack: one, source: 'built-in' as const }));
  const frameworks = catalogOf([...packs, { pack: own, source: 'organization' }]);
  expect(frameworks.filter(({ id }) => id === 'pci-dss')).toMatchObject([{ title: 'Our PCI' }]);
  expect(frameworks.at(-1)).toMatchObject({ id: 'pci-dss', source: 'organization' });
});
