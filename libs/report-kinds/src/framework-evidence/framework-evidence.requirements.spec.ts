import { expect, it } from 'vitest';
import { loweredOf } from './framework-evidence.requirements.js';
import type { EvidenceItem } from './framework-evidence.snapshot.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { languageOf } from '../language/language.js';
import { messages } from './messages/index.js';

const set = {
  reason: 'Contractors.',
  since: '2026-11-02T08:30:00.000Z',
  changedBy: 'ciso@x.y',
};

/** An item whose required share was lowered, as snapshots since version 6 have it, or as earlier ones. */
const printed = (
  [required, ofPack, setPercent]: [number, number | null, number],
  later: Partial<EvidenceItem['loweredShare']> = {},
  version = 6,
) =>
  loweredOf(messages.en(languageOf(fixtureHeader('framework-evidence')).formats), {
    requiredSharePercent: required,
    packRequiredSharePercent: ofPack,
    loweredShare:
      version < 6
        ? { requiredSharePercent: setPercent, ...set }
        : {
            requiredSharePercent: required,
            setPercent,
            hasEffect: required < (ofPack ?? 0),
            ...set,
            ...later,
          },
  } as EvidenceItem);

const by = 'on 2026-11-02 08:30 UTC by ciso@x.y';

it.each<[string, [number, number | null, number], string]>([
  ['in full', [85, 100, 85], `Required share: 85% instead of the 100% of the mapping, lowered ${by}. `],
  [
    'to the threshold',
    [90, 100, 85],
    `Required share: 90%, the coverage threshold, instead of the 100% of the mapping. The organization set 85% ${by}. `,
  ],
  [
    'without effect because of the threshold',
    [100, 100, 60],
    `A lower share of 60%, set ${by}, has no effect: without it, the required share is also 100%. `,
  ],
])('prints one required share if it is lowered %s', (_, shares, text) => {
  for (const version of [5, 6]) expect(printed(shares, {}, version)).toBe(`${text}Reason: Contractors.`);
});

it.each([90, null])('prints that a lower share has no effect if the mapping requires %s', (ofPack) => {
  expect(printed([90, ofPack, 95])).toContain('has no effect: without it, the required share is also 90%.');
});

it('prints who changed the reason, and not that they lowered the share', () => {
  const later = { reasonSince: '2026-11-03T09:00:00.000Z', reasonChangedBy: 'eve@x.y' };
  expect(printed([85, 100, 85], later)).toBe(
    `Required share: 85% instead of the 100% of the mapping, lowered ${by}. ` +
      'Reason (changed on 2026-11-03 09:00 UTC by eve@x.y): Contractors.',
  );
});
