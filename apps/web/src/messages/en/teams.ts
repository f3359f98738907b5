import { count, counted } from '../../format/number.js';
import { common } from './common.js';

/** Messages of the teams page. */
export const teams = {
  title: 'Teams',
  description:
    'Groups of people, without subteams. A person belongs to at most one team. People without a team are reported as “No team”.',
  add: 'Add team',
  counted: (total: number) => counted(total, 'team'),
  search: 'Search teams',
  searchPlaceholder: 'Search by name',
  empty: 'No teams yet',
  emptyHint: 'Use teams to compare groups in reports and to create assignments for a group.',

  columns: { team: 'Team', people: 'Active people', learners: 'Eligible people', added: 'Added' },
  members: (people: number, learners: number) =>
    `${counted(people, 'active person', 'active people')}, ${counted(learners, 'eligible person', 'eligible people')}`,

  name: 'Name',
  rename: 'Rename',
  renameTeam: 'Rename team',
  renameTitle: (name: string) => `Rename ${name}`,
  added: 'Team added',
  renamed: 'Team renamed',

  page: {
    addedOn: (date: string) => `Added on ${date}`,
    showInPeople: 'Show in people list',
    open: 'Not completed',
    nothingOpen: 'Everything completed',
    more: (rest: number) => `and ${count(rest)} more`,
    noPeople: 'No active people',
    noPeopleHint: 'Choose this team on the page of a person, or import people with their teams.',
    noAssignments: 'No assignments for this team',
    noAssignmentsHint: 'Assignments for the whole organization also apply to the people of the team.',
  },

  deletion: {
    title: 'Delete team?',
    /** `{name}` is the name of the team. */
    text: '{name} will be deleted. Reports for earlier dates still include the team.',
    people: (people: number) => `${common.people(people)} will no longer belong to a team.`,
    confirm: 'Delete team',
    keep: 'Keep team',
    done: 'Team deleted',
    doneWith: (name: string) => `Team deleted: ${name}.`,
    moved: (people: number) =>
      `${counted(people, 'person no longer belongs', 'people no longer belong')} to a team.`,
    failed: 'Team not deleted',
  },
};
