import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorMessages, frameworkPack, issuesOf, type FrameworkPack } from '@docket/contracts';
import { catalogOf, type CweOverride, type Framework } from './catalog.js';
import { builtInPacks, readPacks } from './read-packs.js';

const { frameworkPacks: messages, frameworks: references, validation } = errorMessages;
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
      ['iso-27001', 'regulatory', null, 7],
      ['pci-dss', 'regulatory', null, 8],
      ['nist-ssdf', 'regulatory', null, 1],
      ['nis2', 'regulatory', null, 1],
      ['soc-2', 'regulatory', null, 9],
    ])
      expect(packs).toContainEqual(expected);
  });

  it('call their items what their standard calls them', () => {
    const nouns = Object.fromEntries(builtIn().map(({ id, noun }) => [id, noun]));
    expect(nouns).toMatchObject({
      'owasp-web-2025': 'risk',
      'iso-27001': 'control',
      'pci-dss': 'requirement',
      'soc-2': 'criterion',
      'nist-ssdf': 'task',
      nis2: 'measure',
    });
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

describe('built-in packs (docs/domain.md, sections 3.3, 3.4 and 3.9)', () => {
  const addresses = (matching: (item: Framework['items'][number]) => boolean) =>
    builtIn().flatMap(({ id, items }) => items.filter(matching).map((item) => `${id}/${item.id}`));

  it('state their edition and its source', () => {
    const editions = Object.fromEntries(builtIn().map(({ id, edition }) => [id, edition]));
    expect(editions).toEqual({
      'iso-27001': 'ISO/IEC 27001:2022',
      nis2: 'Directive (EU) 2022/2555 (NIS2)',
      'nist-ssdf': 'NIST SP 800-218, SSDF version 1.1',
      'owasp-api-2023': 'OWASP API Security Top 10 2023',
      'owasp-client-side': 'OWASP Top 10 Client-Side Security Risks, candidate list of 2022',
      'owasp-mobile-2024': 'OWASP Mobile Top 10 2024',
      'owasp-web-2021': 'OWASP Top 10:2021',
      'owasp-web-2025': 'OWASP Top 10:2025',
      'pci-dss': 'PCI DSS v4.0.1',
      'soc-2': '2017 TSC, revised points of focus 2022',
    });
    expect(builtIn().filter(({ editionSource }) => !editionSource)).toEqual([]);
  });

  it('state the requirement of each control in one sentence', () => {
    for (const { kind, items } of builtIn())
      for (const { asksFor } of items)
        if (kind === 'regulatory') expect(asksFor?.replace(/\d+(\.\d+)+/g, '')).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('count any topic for the person-based controls', () => {
    expect(addresses(({ counts }) => counts === 'languages')).toEqual(['pci-dss/6.2.2']);
    expect(addresses(({ counts }) => counts === 'any-topic').sort()).toEqual([
      'iso-27001/7.2',
      'iso-27001/A.6.3',
      'nis2/21.2.g',
      'nist-ssdf/PO.2.2',
      'pci-dss/12.6',
      'soc-2/CC1.4',
      'soc-2/CC2.2',
    ]);
  });

  it('require everyone for PCI DSS 6.2.2 and 12.6, and the coverage threshold for all other items', () => {
    const frameworks = builtIn();
    expect(addresses(({ requiredSharePercent }) => requiredSharePercent !== null)).toEqual([
      'pci-dss/6.2.2',
      'pci-dss/12.6',
    ]);
    expect(itemOf(frameworks, 'pci-dss/6.2.2').requiredSharePercent).toBe(100);
    expect(itemOf(frameworks, 'pci-dss/12.6').requiredSharePercent).toBe(100);
  });

  it('mark the groupings of Docket', () => {
    expect(addresses(({ grouping }) => grouping === 'docket')).toEqual(
      addresses(({ id }) => id.startsWith('6.2.4-')),
    );
  });

  it('mark the controls that require more than training', () => {
    const trainingIsTheControl = builtIn()
      .filter(({ kind }) => kind === 'regulatory')
      .flatMap(({ id, items }) =>
        items.filter((item) => !item.trainingOnly).map((item) => `${id}/${item.id}`),
      );
    expect(trainingIsTheControl).toEqual([]);
  });

  it('mark the controls that are about all personnel', () => {
    expect(addresses(({ appliesTo }) => appliesTo === 'all-personnel').toSorted()).toEqual([
      'iso-27001/A.6.3',
      'nis2/21.2.g',
      'pci-dss/12.6',
      'soc-2/CC2.2',
    ]);
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

  it('of unknown items change nothing, and those of person-based items are only stated', () => {
    const overrides = [
      { frameworkId: 'unknown', itemId: 'A01', cweIds: [7] },
      { frameworkId: 'pci-dss', itemId: '6.2.2', cweIds: [7] },
    ];
    const overridden = builtIn(overrides);
    const item = itemOf(overridden, 'pci-dss/6.2.2');
    expect(item).toMatchObject({ cweIds: [], overridden: false, customCweIds: [7] });
    item.customCweIds = null;
    expect(overridden).toEqual(builtIn());
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
  ['an unknown field', pack({ color: 'red' }), `color: ${validation.unknownField('color')}`],
  ['an ID with a slash', pack({ id: 'a/b' }), `id: ${messages.frameworkId(64)}`],
  ['a reserved ID', pack({ id: 'summary' }), `id: ${messages.reservedId}`],
  ['an unknown noun', pack({ noun: 'thing' }), 'noun: '],
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
  ['another grouping', itemsOf({ cwes: [1], grouping: 'ours' }), `items.0.grouping: ${messages.grouping}`],
  ...[0, 101, 79.5, '80'].map((requiredShare): [string, unknown, string] => [
    `the required share ${JSON.stringify(requiredShare)}`,
    itemsOf({ cwes: [1], requiredShare }),
    `items.0.requiredShare: ${messages.requiredShare}`,
  ]),
  [
    'trainingOnly that is not true or false',
    itemsOf({ cwes: [1], trainingOnly: 'yes' }),
    `items.0.trainingOnly: ${messages.trainingOnly}`,
  ],
  ['an empty asksFor', itemsOf({ cwes: [1], asksFor: ' ' }), 'items.0.asksFor: Required'],
  ['a source without an edition', pack({ editionSource: 'NIST' }), `edition: ${messages.editionMissing}`],
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
])('rejects a pack with %s', (_, data, message) => {
  const { error } = frameworkPack.safeParse(data);
  expect(
    issuesOf(error!.issues)
      .map((issue) => `${issue.path}: ${issue.message}`)
      .join('\n'),
  ).toContain(message);
});

it('accepts the optional fields', () => {
  const own = { asksFor: 'All are trained.', grouping: 'docket', requiredShare: 90, trainingOnly: true };
  const parsed = frameworkPack.parse({
    ...itemsOf({ cwes: [1], ...own }, { cwes: [2], requiredShare: 1 }, { cwes: [3], requiredShare: 100 }),
    edition: 'House rules of 2026',
    editionSource: 'Security office',
  });
  expect(catalogOf([{ pack: parsed, source: 'organization' }])).toMatchObject([
    {
      edition: 'House rules of 2026',
      editionSource: 'Security office',
      items: [
        { asksFor: 'All are trained.', grouping: 'docket', requiredSharePercent: 90, trainingOnly: true },
        { asksFor: null, grouping: null, requiredSharePercent: 1, trainingOnly: false },
        { requiredSharePercent: 100 },
      ],
    },
  ]);
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
    write('house-rules', {
      id: 'house-rules',
      version: '1.1',
      kind: 'regulatory',
      title: 'House rules',
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
    expect(frameworks.map(({ id }) => id)).toContain('house-rules');
    expect(itemOf(frameworks, 'house-rules/PW.1').cweIds).toEqual(unionOf(frameworks, 'owasp-web-2025/A06'));
    expect(itemOf(frameworks, 'house-rules/PW.5').cweIds).toEqual(unionOf(frameworks, 'owasp-web-2025/A05'));
  });

  it.each<[string, object[], string]>([
    [
      'an unknown framework',
      [{ unionOf: ['none/A'] }],
      `items.0.unionOf.0: ${references.unknownFramework('none/A', 'none')}`,
    ],
    ['an unknown item', [{ unionOf: ['soc-2/XX'] }], references.unknownItem('soc-2/XX', 'soc-2', 'XX')],
    ['itself', [{ unionOf: ['custom'] }], 'is a circular reference to "custom/I0"'],
    [
      'a circular reference',
      [{ unionOf: ['custom/I1'] }, { cwes: [1], unionOf: ['custom/I0'] }],
      'items.1.unionOf.0: "custom/I0" is a circular reference to "custom/I1"',
    ],
    ['items without CWEs', [{ unionOf: ['owasp-mobile-2024'] }], '"owasp-mobile-2024" has no CWEs'],
  ])('rejects a reference to %s', (_, items, message) => {
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
