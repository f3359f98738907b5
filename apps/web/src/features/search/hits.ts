import type { SearchResults } from '@docket/contracts';
import { scopeName } from '../../format/scope.js';
import { app, assignments, people, reports, search as t } from '../../messages/index.js';

/** Search result: link, name, and a secondary line that distinguishes results of the same name. */
export type Hit = { href: string; name: string; about: string };

/** Search results of one type. */
export type HitGroup = { title: string; hits: Hit[] };

/** Page or action that the search finds by its name. */
export type PageLink = { to: string; label: string };

const actions: PageLink[] = [
  { to: '/organization/assignments/new', label: assignments.create },
  { to: '/organization/people?add=true', label: people.add },
];

/** Returns the pages and actions whose names contain the text; those with a word that begins with it come first. */
function linksNamed(text: string, links: PageLink[], about: string): Hit[] {
  const key = text.toLocaleLowerCase();
  const rank = (label: string) => ` ${label.toLocaleLowerCase()}`.indexOf(` ${key}`) >>> 0;
  return links
    .filter(({ label }) => label.toLocaleLowerCase().includes(key))
    .toSorted((a, b) => rank(a.label) - rank(b.label))
    .map(({ to, label }) => ({ href: to, name: label, about }));
}

/** Returns the groups of results with at least one result. */
export function hitGroups(text: string, pages: PageLink[], results: SearchResults | undefined): HitGroup[] {
  const { groups } = t;
  return [
    { title: groups.pages, hits: linksNamed(text, pages, t.page) },
    { title: groups.actions, hits: text ? linksNamed(text, actions, t.action) : [] },
    ...(text && results ? recordGroups(results) : []),
  ].filter(({ hits }) => hits.length > 0);
}

const frameworkHref = ({ kind, id }: { kind: string; id: string }): string =>
  `/organization/compliance/${kind}/${encodeURIComponent(id)}`;

/** Returns the results of each type that the API finds. */
const recordGroups = (results: SearchResults): HitGroup[] => [
  ...peopleGroups(results),
  ...contentGroups(results),
];

function peopleGroups({ people: found, teams, assignments: assigned }: SearchResults): HitGroup[] {
  return [
    {
      title: t.groups.people,
      hits: found.map(({ id, name, email, status }) => ({
        href: `/organization/people/${id}`,
        name,
        about: status === 'left' ? t.formerMember(email) : email,
      })),
    },
    {
      title: t.groups.teams,
      hits: teams.map(({ id, name }) => ({ href: `/organization/teams/${id}`, name, about: t.team })),
    },
    {
      title: t.groups.assignments,
      hits: assigned.map(({ id, title, targetTitle, ...scope }) => ({
        href: `/organization/assignments/${id}`,
        name: title,
        about: t.assignment(targetTitle, scopeName(scope)),
      })),
    },
  ];
}

function contentGroups({ frameworks, controls, topics, reports: found }: SearchResults): HitGroup[] {
  return [
    {
      title: t.groups.frameworks,
      hits: frameworks.map((framework) => ({
        href: frameworkHref(framework),
        name: framework.title,
        about: app.pages.compliance,
      })),
    },
    {
      title: t.groups.controls,
      hits: controls.map(({ id, title, framework }) => ({
        href: `${frameworkHref(framework)}/items/${encodeURIComponent(id)}`,
        name: t.control(id, title),
        about: framework.title,
      })),
    },
    {
      title: t.groups.topics,
      hits: topics.map(({ id, title, module }) => ({
        href: `/organization/content?search=${encodeURIComponent(id)}`,
        name: title,
        about: module,
      })),
    },
    {
      title: t.groups.reports,
      hits: found.map(({ id, subject, status }) => ({
        href: `/organization/reports/${id}`,
        name: subject,
        about: reports.statuses[status],
      })),
    },
  ];
}
