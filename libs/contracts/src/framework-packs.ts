import { z } from 'zod';
import { text } from './text.js';
import { families } from './training.js';

/** OWASP lists choose topics of one family; regulatory frameworks choose topics of any. */
export const frameworkKinds = ['owasp', 'regulatory'] as const;
export type FrameworkKind = (typeof frameworkKinds)[number];

/** What trains a person on an item: a pass of one of its topics, of any topic, or of any topic per declared language. */
export const itemCounting = ['topics', 'any-topic', 'languages'] as const;
export type ItemCounting = (typeof itemCounting)[number];

const id = (max: number, what: string) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,${max - 2}}[A-Za-z0-9])?$`), {
    error: `must be ${what}: letters, digits, dots, hyphens and underscores, at most ${max} characters`,
  });
/** Names a framework in addresses and in other packs, e.g. `pci-dss`. */
export const frameworkId = id(64, 'an id such as "nist-ssdf"');
/** Names an item within its framework, e.g. `A01` or `6.2.4-injection`. */
export const itemId = id(64, 'an id such as "PW.4"');
export const cweId = z.int().min(1).max(99_999);

const cweIds = z
  .array(cweId)
  .min(1, 'Name at least one CWE.')
  .max(2_000)
  .overwrite((ids) => [...new Set(ids)].sort((a, b) => a - b));

const title = z.string().trim().pipe(text(300, 1));

/** An item of a pack. What it takes is named in docs/frameworks.md. */
export const packItem = z
  .strictObject({
    id: itemId,
    title,
    cwes: cweIds.optional().describe('Topics with one of these CWEs map to the item'),
    modules: z
      .array(z.string().regex(/^[^\s/]{1,300}$/, 'must be the id of a module, or what it begins with'))
      .min(1)
      .max(100)
      .optional()
      .describe('For lists that publish no CWEs: "m1" selects the modules m1 and m1-...'),
    unionOf: z
      .array(
        z
          .string()
          .regex(/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)?$/, 'must be "framework" or "framework/item"'),
      )
      .min(1)
      .max(200)
      .optional()
      .describe('Items whose CWEs are added: "owasp-web-2025/A01", or all of "owasp-web-2025"'),
    people: z
      .enum(['any-topic', 'languages'])
      .optional()
      .describe('About people, not CWEs: any topic trains, or one in each declared language'),
  })
  .meta({ id: 'FrameworkPackItem' });
export type PackItem = z.infer<typeof packItem>;

/** A framework as data: built in, or added by an organization. What one pack can be wrong in by itself is checked here. */
export const frameworkPack = z
  .strictObject({
    id: frameworkId,
    version: z.string().trim().pipe(text(60, 1)).describe('Printed in every document that uses the pack'),
    kind: z.enum(frameworkKinds),
    title,
    family: z.enum(families).optional().describe('The family whose topics an owasp list selects'),
    items: z.array(packItem).min(1, 'A framework has at least one item.').max(500),
  })
  .superRefine((pack, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (pack.id === 'summary') problem(['id'], '"summary" is an address of its own. Choose another id.');
    if (pack.kind === 'owasp' && !pack.family)
      problem(['family'], 'An owasp list selects topics of one family. Name it.');
    if (pack.kind === 'regulatory' && pack.family)
      problem(['family'], 'A regulatory framework selects topics of any family. Leave this out.');
    const seen = new Set<string>();
    for (const [i, item] of pack.items.entries()) {
      const at = (field: string) => ['items', i, field];
      if (seen.has(item.id)) problem(at('id'), `"${item.id}" is there twice. Every item needs its own id.`);
      seen.add(item.id);
      const choice = item.cwes ?? item.modules ?? item.unionOf;
      if (!choice && !item.people)
        problem(['items', i], `"${item.id}" selects nothing. Give it cwes, modules, unionOf or people.`);
      if (choice && item.people)
        problem(at('people'), `"${item.id}" is about people, so it takes no cwes, modules or unionOf.`);
      if (item.modules && (item.cwes ?? item.unionOf))
        problem(at('modules'), `"${item.id}" takes modules only in place of CWEs, not beside them.`);
      if (item.modules && pack.kind === 'regulatory')
        problem(at('modules'), 'Modules belong to a family; a regulatory control selects by CWE.');
    }
  })
  .meta({ id: 'FrameworkPack' });
export type FrameworkPack = z.infer<typeof frameworkPack>;

/** A framework of the organization's own in a list. */
export const ownPack = z
  .object({
    id: frameworkId,
    version: z.string(),
    kind: z.enum(frameworkKinds),
    title: z.string(),
    itemCount: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnFrameworkPack' });
export type OwnPackView = z.infer<typeof ownPack>;
export const ownPackList = z.object({ items: z.array(ownPack) }).meta({ id: 'OwnFrameworkPackList' });

/** The CWE set that an organization puts in place of an item's own; empty: no topic is chosen by CWE. */
export const overrideCweSet = z
  .strictObject({
    cweIds: z
      .array(cweId)
      .max(2_000)
      .overwrite((ids) => [...new Set(ids)].sort((a, b) => a - b)),
  })
  .meta({ id: 'OverrideCweSet' });
export type OverrideCweSet = z.infer<typeof overrideCweSet>;

/** The CWE set of an item that is in force. */
export const itemCweSet = z
  .object({ frameworkId, itemId, cweIds: z.array(z.int()), overridden: z.boolean() })
  .meta({ id: 'ItemCweSet' });
export type ItemCweSet = z.infer<typeof itemCweSet>;
