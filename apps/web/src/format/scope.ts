import { scopeText, type NamedScope } from '@docket/contracts';
import { language } from '../language/language.js';
import { common } from '../messages/index.js';
import { count } from './number.js';

/** Returns the words for the scope of an assignment: a name, or the size of a selection, e.g. "3 teams and 12 people". */
export const scopeName = (scope: NamedScope): string =>
  scope.scopeType === 'organization' ? common.wholeOrganization : scopeText(scope, language, count);

/** Returns the words for numbers of teams and people. */
export const selectionSize = (teams: number, people: number): string =>
  scopeText({ scopeTitle: null, scopeTeams: teams, scopePeople: people }, language, count);
