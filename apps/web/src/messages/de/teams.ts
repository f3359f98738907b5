import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the teams page. */
export const teams: Messages['teams'] = {
  title: 'Teams',
  description:
    'Gruppen von Personen, ohne Unterteams. Eine Person gehört zu höchstens einem Team. Personen ohne Team stehen in Berichten unter „Ohne Team“.',
  add: 'Team hinzufügen',
  counted: (total: number) => counted(total, 'Team', 'Teams'),
  search: 'Teams suchen',
  searchPlaceholder: 'Nach Name suchen',
  empty: 'Noch keine Teams',
  emptyHint: 'Mit Teams vergleichen Sie Gruppen in Berichten und erstellen Zuweisungen für eine Gruppe.',

  columns: {
    team: 'Team',
    people: 'Aktive Personen',
    learners: 'Schulungspflichtige',
    added: 'Hinzugefügt',
  },
  members: (people: number, learners: number) =>
    `${counted(people, 'aktive Person', 'aktive Personen')}, ${counted(learners, 'schulungspflichtige Person', 'Schulungspflichtige')}`,

  name: 'Name',
  rename: 'Umbenennen',
  renameTeam: 'Team umbenennen',
  renameTitle: (name: string) => `${name} umbenennen`,
  added: 'Team hinzugefügt',
  renamed: 'Team umbenannt',

  page: {
    addedOn: (date: string) => `Hinzugefügt am ${date}`,
    showInPeople: 'In der Personenliste anzeigen',
    open: 'Nicht abgeschlossen',
    nothingOpen: 'Alles abgeschlossen',
    more: (rest: number) => `und ${count(rest)} weitere`,
    noPeople: 'Keine aktiven Personen',
    noPeopleHint:
      'Wählen Sie dieses Team auf der Seite einer Person aus oder importieren Sie Personen mit ihren Teams.',
    noAssignments: 'Keine Zuweisungen an dieses Team',
    noAssignmentsHint: 'Zuweisungen an die gesamte Organisation gelten auch für die Personen des Teams.',
  },

  deletion: {
    title: 'Team löschen?',
    /** `{name}` is the name of the team. */
    text: '{name} wird gelöscht. Berichte zu früheren Zeitpunkten enthalten das Team weiterhin.',
    people: (people: number) =>
      `${counted(people, 'Person gehört', 'Personen gehören')} dann keinem Team mehr an.`,
    confirm: 'Team löschen',
    keep: 'Team behalten',
    done: 'Team gelöscht',
    doneWith: (name: string) => `Team gelöscht: ${name}.`,
    moved: (people: number) => `${counted(people, 'Person gehört', 'Personen gehören')} keinem Team mehr an.`,
    failed: 'Team nicht gelöscht',
  },
};
