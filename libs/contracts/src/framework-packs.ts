import { z } from 'zod';
import { frameworkPacks as messages } from './messages/validation.js';
import { text } from './text.js';
import { families } from './training.js';

/** OWASP lists select topics of one family, regulatory frameworks topics of all families. */
export const frameworkKinds = ['owasp', 'regulatory'] as const;
export type FrameworkKind = (typeof frameworkKinds)[number];

/** Which passes train a person on an item: of its topics, of any topic, or of any topic in each declared language. */
export const itemTrainingRules = ['topics', 'any-topic', 'languages'] as const;
export type ItemTrainingRule = (typeof itemTrainingRules)[number];

const id = (max: number, message: (max: number) => string) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,${max - 2}}[A-Za-z0-9])?$`), {
    error: message(max),
  });
/** ID of a framework, e.g. `pci-dss`. */
export const frameworkId = id(64, messages.frameworkId);
/** ID of an item within its framework, e.g. `A01` or `6.2.4-injection`. */
export const itemId = id(64, messages.itemId);
export const cweId = z.int().min(1).max(99_999);

const cweIds = z
  .array(cweId)
  .min(1, messages.noCwes)
  .max(2_000)
  .overwrite((ids) => [...new Set(ids)].sort((a, b) => a - b));

const title = z.string().trim().pipe(text(300, 1));

/** An item of a pack (docs/frameworks.md). */
export const packItem = z
  .strictObject({
    id: itemId,
    title,
    cwes: cweIds.optional().describe('Topics with one of these CWEs are mapped to the item'),
    modules: z
      .array(z.string().regex(/^[^\s/]{1,300}$/, messages.module))
      .min(1)
      .max(100)
      .optional()
      .describe('For lists that publish no CWEs: `m1` selects the modules `m1` and `m1-...`'),
    unionOf: z
      .array(z.string().regex(/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)?$/, messages.unionReference))
      .min(1)
      .max(200)
      .optional()
      .describe('Items whose CWEs are included: `owasp-web-2025/A01`, or all items of `owasp-web-2025`'),
    people: z
      .enum(['any-topic', 'languages'])
      .optional()
      .describe('For a person-based item: a pass on any topic, or on any topic in each declared language'),
  })
  .meta({ id: 'FrameworkPackItem' });
export type PackItem = z.infer<typeof packItem>;

/** A framework as data, built in or added by an organization. References to other packs are checked when it is saved. */
export const frameworkPack = z
  .strictObject({
    id: frameworkId,
    version: z.string().trim().pipe(text(60, 1)).describe('Printed in every document that uses the pack'),
    kind: z.enum(frameworkKinds),
    title,
    family: z
      .enum(families)
      .optional()
      .describe('Required for an OWASP list: the family whose topics it selects'),
    items: z.array(packItem).min(1, messages.noItems).max(500),
  })
  .superRefine((pack, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (pack.id === 'summary') problem(['id'], messages.reservedId);
    if (pack.kind === 'owasp' && !pack.family) problem(['family'], messages.familyMissing);
    if (pack.kind === 'regulatory' && pack.family) problem(['family'], messages.familyNotAllowed);
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

/** Request to replace the CWE set of an item. With an empty set no topic is selected by CWE. */
export const overrideCweSet = z
  .strictObject({
    cweIds: z
      .array(cweId)
      .max(2_000)
      .overwrite((ids) => [...new Set(ids)].sort((a, b) => a - b)),
  })
  .meta({ id: 'OverrideCweSet' });
export type OverrideCweSet = z.infer<typeof overrideCweSet>;

/** The current CWE set of an item. */
export const itemCweSet = z
  .object({ frameworkId, itemId, cweIds: z.array(z.int()), overridden: z.boolean() })
  .meta({ id: 'ItemCweSet' });
export type ItemCweSet = z.infer<typeof itemCweSet>;
