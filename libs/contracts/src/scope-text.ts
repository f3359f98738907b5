import type { DocumentLanguage } from './document-language.js';
import type { ScopeType } from './training.js';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers of teams and people in each language, by plural category. `#` stands for the number. */
const nouns: Record<DocumentLanguage, { teams: Forms; people: Forms }> = {
  en: { teams: { one: '# team', other: '# teams' }, people: { one: '# person', other: '# people' } },
  de: { teams: { one: '# Team', other: '# Teams' }, people: { one: '# Person', other: '# Personen' } },
  fr: {
    teams: { one: '# équipe', other: '# équipes' },
    people: { one: '# personne', other: '# personnes' },
  },
  es: { teams: { one: '# equipo', other: '# equipos' }, people: { one: '# persona', other: '# personas' } },
  tr: { teams: { other: '# ekip' }, people: { other: '# kişi' } },
  ja: { teams: { other: '#チーム' }, people: { other: '#人' } },
  ar: {
    teams: { one: 'فريق واحد', two: 'فريقان', few: '# فرق', many: '# فريقًا', other: '# فريق' },
    people: { one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' },
  },
};

/** The scope of an assignment, as the API and snapshots have it. */
export interface NamedScope {
  scopeType: ScopeType;
  scopeTitle: string | null;
  scopeTeams: number;
  scopePeople: number;
}

/**
 * Returns the words for the scope of an assignment: the name of the organization, the team or the person, or the size of a
 * selection, e.g. "3 teams and 12 people". `count` formats an integer.
 */
export function scopeText(
  { scopeTitle, scopeTeams, scopePeople }: Omit<NamedScope, 'scopeType'>,
  language: DocumentLanguage,
  count: (value: number) => string,
): string {
  if (scopeTitle !== null) return scopeTitle;
  const rules = new Intl.PluralRules(language);
  const counted = (value: number, forms: Forms): string =>
    (forms[rules.select(value)] ?? forms.other).replace('#', count(value));
  const { teams, people } = nouns[language];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([
    ...(scopeTeams > 0 ? [counted(scopeTeams, teams)] : []),
    ...(scopePeople > 0 ? [counted(scopePeople, people)] : []),
  ]);
}
