import type { ErrorMessages } from '../index.js';

/** Messages of errors about assignments. */
export const assignments: ErrorMessages['assignments'] = {
  notFound: 'Zuweisung nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  notFoundAt:
    'Zu diesem Zeitpunkt gab es die Zuweisung nicht. Wählen Sie einen späteren Zeitpunkt oder eine andere Zuweisung.',
  emptyTarget:
    'Der Inhalt umfasst keine Themen oder Lernszenarien. Wählen Sie einen anderen Inhalt oder fügen Sie ihm zuerst Themen hinzu.',
  emptyTargetIssue: 'Dieser Inhalt umfasst keine Themen oder Lernszenarien. Wählen Sie einen anderen Inhalt.',
  deadlineInPast:
    'Die Frist liegt in der Vergangenheit, sodass alle zugewiesenen Personen sofort überfällig wären. Wählen Sie eine spätere Frist.',
  deadlineInPastIssue: 'Die Frist liegt in der Vergangenheit. Wählen Sie eine spätere.',
  unknownContent:
    'Inhalt nicht gefunden. Es muss ein Inhalt dieser Organisation sein. Prüfen Sie die ID oder wählen Sie einen anderen Inhalt.',
  unknownTopic: 'Thema nicht gefunden. Prüfen Sie die ID oder wählen Sie ein anderes Thema.',
  unknownCourse: 'Kurs nicht gefunden. Prüfen Sie die ID oder wählen Sie einen anderen Kurs.',
  unknownScenario: 'Lernszenario nicht gefunden. Prüfen Sie die ID oder wählen Sie ein anderes Lernszenario.',
  unknownModule: (family: string) =>
    `Modul in der Familie „${family}“ nicht gefunden. Prüfen Sie die ID und die Familie oder wählen Sie ein anderes Modul.`,
  personNotFound: 'Person nicht gefunden. Prüfen Sie die ID oder wählen Sie eine aktive Person.',
  personLeft: 'Die Person ist aus der Organisation ausgeschieden. Wählen Sie eine aktive Person.',
};
