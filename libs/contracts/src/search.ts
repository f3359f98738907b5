import { z } from 'zod';
import { namedScope } from './assignment-scope.js';
import { frameworkKinds, personStatuses } from './choices.js';
import { frameworkNouns } from './framework-nouns.js';
import { frameworkId, itemId } from './framework-packs.js';
import { report } from './reports.js';
import { text } from './text.js';

/** Query of the search over everything that has a page. `search` matches names, titles, IDs and e-mail addresses. */
export const searchQuery = z.strictObject({
  search: text(200, 1).describe('Text that the names, titles, IDs or e-mail addresses must contain'),
  limit: z.coerce.number().int().min(1).max(10).default(5).describe('Maximum number of results of each type'),
});
export type SearchQuery = z.infer<typeof searchQuery>;

const named = z.object({ id: z.uuid(), name: z.string() });

/** Results of a search by type. Within a type, those that begin with the text come first, then those with a word that does. */
export const searchResults = z
  .object({
    people: z.array(named.extend({ email: z.string(), status: z.enum(personStatuses) })),
    teams: z.array(named),
    assignments: z.array(
      z.object({ id: z.uuid(), title: z.string(), targetTitle: z.string(), ...namedScope }),
    ),
    frameworks: z.array(z.object({ id: frameworkId, kind: z.enum(frameworkKinds), title: z.string() })),
    controls: z.array(
      z.object({
        id: itemId,
        title: z.string(),
        framework: z.object({
          id: frameworkId,
          kind: z.enum(frameworkKinds),
          noun: z.enum(frameworkNouns),
          title: z.string(),
        }),
      }),
    ),
    topics: z.array(z.object({ id: z.string(), title: z.string(), module: z.string() })),
    reports: z.array(report.pick({ id: true, kind: true, subject: true, status: true })),
  })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.infer<typeof searchResults>;
