import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about teams. */
export const teams: ErrorMessages['teams'] = {
  notFound: 'Team nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  /** For a team that a request refers to, e.g. as the scope of an assignment. */
  unknownTeam: 'Team nicht gefunden. Es wurde möglicherweise gelöscht. Wählen Sie ein anderes Team.',
  nameTaken: (name: string) =>
    `Ein Team mit dem Namen „${name}“ gibt es bereits. Wählen Sie einen anderen Namen.`,
  nameTakenIssue: 'Ein anderes Team hat bereits diesen Namen. Wählen Sie einen anderen.',
  /** `others` is the number of further active assignments. */
  hasActiveAssignments: (title: string, others: number) =>
    others > 0
      ? `Das Team kann nicht gelöscht werden, weil die Zuweisung „${title}“ und ${counted(others, 'weitere', 'weitere')} für dieses Team gelten. Deaktivieren Sie diese Zuweisungen oder weisen Sie sie zuerst anderen zu.`
      : `Das Team kann nicht gelöscht werden, weil die Zuweisung „${title}“ für dieses Team gilt. Deaktivieren Sie die Zuweisung oder weisen Sie sie zuerst anderen zu.`,
};
