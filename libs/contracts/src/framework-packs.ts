import { frameworkKinds } from './choices.js';
import { frameworkNouns } from './framework-nouns.js';
import { z } from 'zod';
import { cweId } from './cwe.js';
import { frameworkPacks as messages } from './messages/index.js';
import { requiredLine, requiredText } from './text.js';
import { families } from './training.js';

/** Passes that train a person on an item: on its topics, on any topic, or on any topic in each declared language. */
export const itemTrainingRules = ['topics', 'any-topic', 'languages'] as const;
export type ItemTrainingRule = (typeof itemTrainingRules)[number];

const id = (max: number, message: (max: number) => string) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,${max - 2}}[A-Za-z0-9])?$`), {
    error: () => message(max),
  });
/** ID of a framework, e.g. `pci-dss`. */
export const frameworkId = id(64, (max) => messages.frameworkId(max));
/** ID of an item within its framework, e.g. `A01` or `6.2.4-injection`. */
export const itemId = id(64, (max) => messages.itemId(max));
/**
 * Limits of the frameworks of an organization (docs/limits.md). `references`
 * is the number of entries of `unionOf` in a pack, `resolvedCwes` the number of CWEs of all items of custom packs with those of
 * the items they refer to.
 */
export const FRAMEWORK_LIMITS = {
  references: 2_000,
  packs: 20,
  items: 1_000,
  resolvedCwes: 50_000,
} as const;

const cweIds = z
  .array(cweId)
  .min(1, { error: () => messages.noCwes })
  .max(2_000)
  .overwrite((ids) => [...new Set(ids)].sort((a, b) => a - b));

const title = requiredLine(300);

/** Values of `appliesTo`: the item is about all personnel, not only about people who develop software. */
export const itemPopulations = ['all-personnel'] as const;

/** Values of `grouping`: the ID and the grouping of an item are Docket's, not the standard's. */
export const itemGroupings = ['docket'] as const;

/** Largest required share, in percent: everyone. */
const EVERYONE = 100;

/** An item of a pack (docs/frameworks.md). */
export const packItem = z
  .strictObject({
    id: itemId,
    title,
    cwes: cweIds.optional().describe('Topics with one of these CWEs are mapped to the item'),
    modules: z
      .array(z.string().regex(/^[^\s/]{1,300}$/, { error: () => messages.module }))
      .min(1)
      .max(100)
      .optional()
      .describe('For lists that publish no CWEs: `m1` selects the modules `m1` and `m1-...`'),
    unionOf: z
      .array(
        z
          .string()
          .max(129)
          .regex(/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)?$/, { error: () => messages.unionReference }),
      )
      .min(1)
      .max(200)
      .optional()
      .describe('Items whose CWEs are included: `owasp-web-2025/A01`, or all items of `owasp-web-2025`'),
    people: z
      .enum(['any-topic', 'languages'])
      .optional()
      .describe('For a person-based item: a pass on any topic, or on any topic in each declared language'),
    asksFor: requiredText(600)
      .optional()
      .describe('What the item asks for, in one sentence in your own words. Printed in documents'),
    grouping: z
      .enum(itemGroupings, { error: () => messages.grouping })
      .optional()
      .describe("`docket` if the ID and the grouping are Docket's, not the standard's"),
    requiredShare: z
      .int({ error: () => messages.requiredShare })
      .min(1, { error: () => messages.requiredShare })
      .max(EVERYONE, { error: () => messages.requiredShare })
      .optional()
      .describe(
        'Percent of the people that must be trained, if more than the coverage threshold of the organization',
      ),
    trainingOnly: z
      .boolean({ error: () => messages.trainingOnly })
      .optional()
      .describe(
        'Whether the control requires more than the counted passes, so that its status describes training only',
      ),
    appliesTo: z
      .enum(itemPopulations)
      .optional()
      .describe('`all-personnel` if the item is about more people than those who are eligible'),
  })
  .meta({ id: 'FrameworkPackItem' });
export type PackItem = z.infer<typeof packItem>;

/** A framework as data, built in or added by an organization. References to other packs are checked when it is saved. */
export const frameworkPack = z
  .strictObject({
    id: frameworkId,
    version: requiredText(60).describe('Printed in every document that uses the pack'),
    kind: z.enum(frameworkKinds),
    noun: z
      .enum(frameworkNouns)
      .optional()
      .describe(
        'What the framework calls its items, on pages and in documents. Default: `risk` for an OWASP list, `control` for a regulatory framework',
      ),
    title,
    edition: requiredText(200)
      .optional()
      .describe('Edition of the standard, e.g. `PCI DSS v4.0.1`. Printed in documents'),
    editionSource: requiredText(300)
      .optional()
      .describe('Who published the edition, and when or where. Printed in documents'),
    family: z
      .enum(families)
      .optional()
      .describe('Required for an OWASP list: the family whose topics it selects'),
    items: z
      .array(packItem)
      .min(1, { error: () => messages.noItems })
      .max(500),
  })
  .superRefine((pack, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (pack.id === 'summary') problem(['id'], messages.reservedId);
    if (pack.kind === 'owasp' && !pack.family) problem(['family'], messages.familyMissing);
    if (pack.kind === 'regulatory' && pack.family) problem(['family'], messages.familyNotAllowed);
    if (pack.editionSource && !pack.edition) problem(['edition'], messages.editionMissing);
    const references = pack.items.reduce((sum, { unionOf = [] }) => sum + unionOf.length, 0);
    if (references > FRAMEWORK_LIMITS.references)
      problem(['items'], messages.tooManyReferences(FRAMEWORK_LIMITS.references));
    const seen = new Set<string>();
    for (const [i, item] of pack.items.entries()) {
      const at = (field: string) => ['items', i, field];
      if (seen.has(item.id)) problem(at('id'), messages.duplicateItem(item.id));
      seen.add(item.id);
      const selection = item.cwes ?? item.modules ?? item.unionOf;
      if (!selection && !item.people) problem(['items', i], messages.selectsNothing(item.id));
      if (selection && item.people) problem(at('people'), messages.peopleWithSelection(item.id));
      if (item.modules && (item.cwes ?? item.unionOf))
        problem(at('modules'), messages.modulesWithCwes(item.id));
      if (item.modules && pack.kind === 'regulatory') problem(at('modules'), messages.modulesInRegulatory);
    }
  })
  .meta({ id: 'FrameworkPack' });
export type FrameworkPack = z.infer<typeof frameworkPack>;

/** A custom framework of the organization in a list. */
export const customPack = z
  .object({
    id: frameworkId,
    version: z.string(),
    kind: z.enum(frameworkKinds),
    title: z.string(),
    itemCount: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'CustomFrameworkPack' });
export type CustomPackView = z.infer<typeof customPack>;
export const customPackList = z
  .object({ items: z.array(customPack) })
  .meta({ id: 'CustomFrameworkPackList' });

/** Request to replace the CWE mapping of an item. With an empty mapping no topic is selected by CWE. */
export const overrideCweSet = z
  .strictObject({
    cweIds: z
      .array(cweId)
      .max(2_000)
      .overwrite((ids) => [...new Set(ids)].sort((a, b) => a - b)),
  })
  .meta({ id: 'OverrideCweSet' });
export type OverrideCweSet = z.infer<typeof overrideCweSet>;

/** The current CWE mapping of an item. */
export const itemCweSet = z
  .object({ frameworkId, itemId, cweIds: z.array(z.int()), overridden: z.boolean() })
  .meta({ id: 'ItemCweSet' });
export type ItemCweSet = z.infer<typeof itemCweSet>;

const enterWholePercent = { error: () => messages.enterWholePercent };

/**
 * Request to lower the required share of an item below the share of its pack (docs/domain.md, section 3.4). The
 * reason is printed in documents.
 */
export const lowerRequiredShare = z
  .strictObject({
    requiredSharePercent: z
      .int(enterWholePercent)
      .min(50, enterWholePercent)
      .max(EVERYONE - 1, enterWholePercent)
      .describe('Less than the required share of the pack, and not less than the coverage threshold'),
    reason: requiredText(1_000, () => messages.reasonMissing).describe(
      'Why less is enough. Printed in documents',
    ),
  })
  .meta({ id: 'LowerRequiredShare' });
export type LowerRequiredShare = z.infer<typeof lowerRequiredShare>;

/** A lower required share that the organization has set for an item, with its reason (docs/domain.md, section 3.4). */
export const loweredShare = z
  .object({
    requiredSharePercent: z
      .int()
      .describe(
        'Required share of the item with it: the higher of `setPercent` and the coverage threshold, at most what applies without it',
      ),
    setPercent: z.int().describe('Share that the organization has set'),
    hasEffect: z
      .boolean()
      .describe(
        'Whether it lowers the required share. False if the coverage threshold is not below the share of the pack, or the pack does not require more than `setPercent`',
      ),
    reason: z.string(),
    since: z.iso.datetime().describe('Instant from which `setPercent` is set'),
    changedBy: z.string().describe('E-mail address of the person who set `setPercent`'),
    reasonSince: z.iso
      .datetime()
      .describe('Instant from which `reason` is given: `since`, or that of a later change of the reason'),
    reasonChangedBy: z.string().describe('E-mail address of the person who gave `reason`'),
  })
  .meta({ id: 'LoweredShare' });
export type LoweredShare = z.infer<typeof loweredShare>;

/** The required share of the pack of an item, and the lower one that the organization has set. */
export const itemRequiredShare = z
  .object({
    frameworkId,
    itemId,
    packRequiredSharePercent: z.int().nullable().describe('Required share of the pack. Null if it has none'),
    loweredShare: loweredShare.nullable(),
  })
  .meta({ id: 'ItemRequiredShare' });
export type ItemRequiredShare = z.infer<typeof itemRequiredShare>;
