import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the assignment pages. */
export const assignments: Messages['assignments'] = {
  title: 'Zuweisungen',
  description: 'Zugewiesene Schulungen, Fristen und Fortschritt.',
  assignment: 'Zuweisung',
  create: 'Zuweisung erstellen',
  counted: (total: number) => counted(total, 'Zuweisung', 'Zuweisungen'),
  empty: 'Noch keine Zuweisungen',
  emptyHint:
    'Erstellen Sie eine Zuweisung, um Inhalt, Personen und Frist festzulegen. Der Fortschritt wird hier angezeigt.',

  targets: {
    category: 'Familie',
    module: 'Modul',
    topic: 'Thema',
    course: 'Kurs',
    scenario: 'Lernszenario',
    custom: 'Individuelle Auswahl',
  },
  scopes: {
    organization: common.wholeOrganization,
    team: 'Team',
    person: 'Person',
    selection: 'Teams und Personen',
  },
  states: { active: 'Aktiv', overdue: 'Überfällig', inactive: 'Inaktiv' },
  itemTypes: { topic: 'Thema', scenario: 'Lernszenario' },
  mandatory: 'Pflicht',
  optional: 'Freiwillig',

  filters: {
    search: 'Zuweisungen suchen',
    searchPlaceholder: 'Nach Titel, Inhalt, Team oder Person suchen',
    status: 'Status',
    allStatuses: 'Alle Status',
    showAllStatuses: 'Zuweisungen mit jedem Status anzeigen',
    requirement: 'Verbindlichkeit',
    allRequirements: 'Pflicht und freiwillig',
    showAllRequirements: 'Pflichtzuweisungen und freiwillige Zuweisungen anzeigen',
    content: 'Art des Inhalts',
    allContent: 'Alle Inhalte',
    showAllContent: 'Alle Arten von Inhalten anzeigen',
    assignedTo: 'Zugewiesen an',
    anyScope: 'Zugewiesen an alle',
    showAnyScope: 'Zuweisungen an beliebige Empfänger anzeigen',
  },

  columns: {
    assignment: 'Zuweisung',
    assignedTo: 'Zugewiesen an',
    deadline: 'Frist',
    completed: 'Abgeschlossen',
    overdue: 'Überfällig',
    status: 'Status',
  },
  due: (deadline: string) => `Fällig ${deadline}`,
  optionalMarker: (about: string) => `${about} · freiwillig`,

  details: {
    label: 'Details',
    content: 'Inhalt',
    assignedTo: 'Zugewiesen an',
    currentAssignees: (people: number) => `derzeit ${common.people(people)}`,
    personNotCounted:
      'derzeit in keiner Summe enthalten: nicht schulungspflichtig, befreit oder nicht mehr aktiv',
    deadline: 'Frist',
    deadlineHistory: 'Änderungen der Frist',
    notRecorded: 'Urheber nicht erfasst',
    counting: 'Zählung',
    countsFrom: (days: number) =>
      days === 0
        ? 'Nur Schulungen nach der Erstellung der Zuweisung'
        : `Schulungen ab ${counted(days, 'Tag', 'Tagen')} vor der Erstellung der Zuweisung`,
    joiners: (days: number) => `später Hinzukommende haben mindestens ${counted(days, 'Tag', 'Tage')} Zeit`,
    requirement: 'Verbindlichkeit',
    optionalHint: 'Freiwillig; nicht in der Erledigungsquote der Pflichtzuweisungen enthalten',
    status: 'Status',
    assignedOn: 'Zugewiesen am',
    note: 'Anmerkung',
    showItems: (items: number) => `${common.items(items)} anzeigen`,
    hideItems: (items: number) => `${common.items(items)} ausblenden`,
  },

  figures: {
    label: 'Kennzahlen der Zuweisung',
    failed: 'Die Kennzahlen der Zuweisung konnten nicht geladen werden',
    assignees: 'Zugewiesene Personen',
    completionRate: 'Erledigungsquote',
    averageScore: 'Ø Ergebnis',
    attempts: 'Versuche',
    exempt: 'Befreite Personen',
    recognizedEarlier: 'Früher erbracht',
    notEligible: 'Nicht schulungspflichtig; in keiner Summe enthalten',
    lateUnderFirst: 'Nach der ersten Frist verspätet',
  },

  edit: 'Zuweisung bearbeiten',
  generateReport: 'Compliance-Bericht erstellen',
  reportTitle: 'Compliance-Bericht zur Zuweisung',
  deactivate: 'Deaktivieren',
  reactivate: 'Reaktivieren',
  deactivation: {
    title: 'Zuweisung deaktivieren?',
    /** `{title}` is the title of the assignment. */
    text: '{title} zählt ab sofort nicht mehr in den Kennzahlen zur Erledigung, und die zugewiesenen Personen müssen die Zuweisung nicht mehr erledigen. Kennzahlen zu früheren Zeitpunkten bleiben unverändert. Sie können die Zuweisung jederzeit reaktivieren.',
    confirm: 'Zuweisung deaktivieren',
    keep: 'Aktiv lassen',
    done: 'Zuweisung deaktiviert',
    failed: 'Die Zuweisung konnte nicht deaktiviert werden',
  },
  reactivation: {
    title: 'Zuweisung reaktivieren?',
    /** `{title}` is the title of the assignment. */
    text: '{title} zählt ab sofort wieder in den Kennzahlen zur Erledigung. Ist die Frist abgelaufen, sind zugewiesene Personen mit nicht erledigten Elementen sofort überfällig.',
    confirm: 'Zuweisung reaktivieren',
    done: 'Zuweisung reaktiviert',
    failed: 'Die Zuweisung konnte nicht reaktiviert werden',
  },
  doneWith: (done: string, title: string) => `${done}: ${title}`,

  form: {
    newCrumb: 'Neu',
    createHint: 'Wird sofort wirksam.',
    created: 'Zuweisung erstellt',
    editHint:
      'Änderungen gelten ab sofort. Kennzahlen zu früheren Zeitpunkten verwenden die bisherigen Werte.',
    saved: 'Zuweisung gespeichert',
    conflict: 'Jemand anderes hat diese Zuweisung geändert',
    title: 'Titel',
    titlePlaceholder: 'z. B. Injection für das Plattform-Team',
    content: 'Inhalt',
    contentTypes: {
      topics: 'Themen',
      course: 'Kurs',
      scenario: 'Lernszenario',
      custom: 'Individuelle Auswahl',
    },
    assignTo: 'Zuweisen an',
    mandatory: 'Pflichtzuweisung',
    mandatoryHint:
      'Nur Pflichtzuweisungen zählen in der Erledigungsquote der Pflichtzuweisungen. Freiwillige Zuweisungen werden getrennt gezählt.',
    note: 'Anmerkung',
    noteHint: 'Wird im Compliance-Bericht zur Zuweisung gedruckt.',
    deadline: (timeZone: string) => `Frist (${timeZone})`,
    noDeadline: 'Ohne Frist werden zugewiesene Personen nie überfällig.',
    clearDeadline: 'Frist entfernen',
    recognizeEarlierDays: {
      label: 'Frühere Schulungen anerkennen',
      hint: 'Schulungen zählen, die höchstens so viele Tage vor der Zuweisung abgeschlossen wurden. Bei 0 zählen nur Schulungen nach der Zuweisung.',
    },
    joinerDays: {
      label: 'Zeit für später Hinzukommende',
      hint: 'Wer später in den Geltungsbereich kommt, hat mindestens so viele Tage Zeit, auch wenn die Frist früher endet.',
    },
    daysSuffix: (days: number) => (days === 1 ? ' Tag' : ' Tage'),
    fixed: 'Bei der Erstellung der Zuweisung festgelegt.',
  },

  deadline: {
    skippedHour: (time: string) => `diese Stunde entfällt bei der Zeitumstellung; die Frist ist ${time}`,
    repeatedHour: 'diese Stunde gibt es bei der Zeitumstellung zweimal; es gilt die Zeit in UTC',
    past: 'in der Vergangenheit; zugewiesene Personen mit nicht erledigten Elementen sind überfällig',
  },

  target: {
    family: 'Familie',
    familyPlaceholder: 'Familie wählen oder unten ein Thema suchen',
    clearFamily: 'Familie entfernen',
    module: 'Modul',
    wholeFamily: 'Gesamte Familie',
    familyFirst: 'Zuerst eine Familie wählen',
    moduleOption: (title: string, topics: number) => `${title} (${common.topics(topics)})`,
    noModule: 'Keine Ergebnisse',
    clearModule: 'Modul entfernen',
    topic: 'Thema',
    wholeModule: 'Gesamtes Modul',
    searchTopics: 'Alle Themen nach Titel, ID oder Modul durchsuchen',
    noTopics: 'Noch keine Themen. Importieren Sie Themen oder fügen Sie sie auf der Seite „Inhalte“ hinzu.',
    course: 'Kurs',
    searchCourses: 'Kurse suchen',
    noCourses: 'Noch keine Kurse. Importieren Sie Kurse aus einer Datei.',
    scenario: 'Lernszenario',
    searchScenarios: 'Lernszenarien suchen',
    noScenarios: 'Noch keine Lernszenarien. Importieren Sie Lernszenarien aus einer Datei.',
  },

  selection: {
    placeholder: 'Teams, Namen oder E-Mail-Adressen suchen',
    teams: 'Teams',
    people: 'Personen',
    chosen: 'Ausgewählte Teams und Personen',
    none: 'Keine weiteren Teams oder Personen.',
    showMore: (rows: number) => `${count(rows)} weitere anzeigen`,
    removeAll: 'Alle entfernen',
    removedAll: 'Alle Teams und Personen entfernt',
  },

  assignTraining: {
    button: 'Diesen Personen Schulung zuweisen',
    short: 'Schulung zuweisen',
    collecting: (done: number, total: number) =>
      `Personen werden gesammelt: ${count(done)} von ${count(total)}`,
    tooMany: (found: number, max: number) =>
      `Die Liste hat ${count(found)} Personen, eine Zuweisung kann höchstens ${count(max)} nennen. Grenzen Sie die Liste ein oder weisen Sie die Schulung Teams zu.`,
    nobody: 'In dieser Liste ist niemand, dem eine Schulung zugewiesen werden kann.',
    failed: 'Die Personen konnten nicht gesammelt werden',
  },

  custom: {
    add: 'Themen und Lernszenarien hinzufügen',
    placeholder: 'Nach Titel oder ID suchen',
    full: (max: number) =>
      `Eine individuelle Auswahl kann höchstens ${counted(max, 'Element', 'Elemente')} enthalten.`,
    noContent: 'Keine weiteren Inhalte.',
    topics: 'Themen',
    scenarios: 'Lernszenarien',
    items: 'Ausgewählte Elemente',
    about: (type: string, id: string) => `${type} · ${id}`,
    limit: (items: number, max: number) => `${common.items(items)} von höchstens ${count(max)}`,
    added: (title: string) => `Hinzugefügt: ${title}`,
    moved: (title: string, position: number, items: number) =>
      `${title}: an Position ${count(position)} von ${count(items)} verschoben`,
    removed: (title: string) => `Entfernt: ${title}`,
    moveUp: (title: string) => `Nach oben verschieben: ${title}`,
    moveDown: (title: string) => `Nach unten verschieben: ${title}`,
    remove: (title: string) => `Entfernen: ${title}`,
  },

  summary: {
    title: 'Zusammenfassung',
    assignees: 'Personen im Geltungsbereich',
    items: 'Elemente je Person',
    personScope:
      'Die Person gehört zum Geltungsbereich, solange sie aktiv ist. Ist sie nicht schulungspflichtig, wird sie aufgeführt, aber in keiner Summe gezählt.',
    groupScope:
      'Zum Geltungsbereich gehören die Schulungspflichtigen. Neue kommen automatisch hinzu; wer ausscheidet, wird entfernt.',
    selectionScope:
      'Schulungspflichtige Personen der Teams sind im Geltungsbereich, auch wenn sie später beitreten. Namentlich ausgewählte Personen gehören dazu, solange sie aktiv sind. Eine doppelt ausgewählte Person zählt einmal.',
    noAssignees: 'Derzeit ist niemand im Geltungsbereich.',
    personNotEligible:
      'Die Person ist derzeit nicht schulungspflichtig. Sie wird aufgeführt, aber in keiner Summe gezählt.',
    similar: 'Ähnliche Zuweisungen',
    similarHint: 'Diese aktiven Zuweisungen haben denselben Inhalt oder Titel und denselben Geltungsbereich:',
  },

  assignees: {
    title: 'Zugewiesene Personen',
    search: 'Zugewiesene Personen suchen',
    searchPlaceholder: 'Nach Name oder E-Mail suchen',
    byStatus: 'Zugewiesene Personen nach Status',
    filterByStatus: 'Zugewiesene Personen nach Status filtern',
    asOf: 'Stand:',
    person: 'Person',
    team: 'Team',
    status: 'Status',
    progress: 'Fortschritt',
    completedAt: 'Erledigt am',
    score: 'Ergebnis',
    attempts: 'Versuche',
    completed: (at: string) => `erledigt ${at}`,
    scored: (score: string) => `Ergebnis ${score}`,
    left: (day: string) => `Ausgeschieden ${day}`,
    daysOverdue: (days: number) => `${counted(days, 'Tag', 'Tage')} überfällig`,
    showItems: (name: string, progress: string) => `Elemente von ${name} anzeigen: ${progress}`,
    itemsOf: (name: string) => `Elemente von ${name}`,
    items: 'Elemente',
    item: 'Element',
    itemTypes: { topic: 'Thema', scenario: 'Lernszenario' },
    missing: 'Fehlt',
    bestScore: 'Bestes Ergebnis',
    source: 'Quelle',
    notLearner: 'Nicht schulungspflichtig; in keiner Summe enthalten',
    recognizedEarlier: (items: number) => `${count(items)} früher erbracht`,
    none: 'Keine zugewiesenen Personen',
    personLeft: 'Die Person ist nicht mehr aktiv.',
    emptySelection:
      'In den ausgewählten Teams und unter den ausgewählten Personen ist niemand schulungspflichtig.',
    emptyTeam:
      'Das Team hat keine Schulungspflichtigen. Schulungspflichtige, die dem Team beitreten, kommen automatisch hinzu.',
    emptyOrganization:
      'Die Organisation hat keine Schulungspflichtigen. Neue Schulungspflichtige kommen automatisch hinzu.',
    inactive: 'Außerdem ist diese Zuweisung inaktiv.',
  },
};
