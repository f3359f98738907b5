import type { SampleMessages } from './en.js';

export const de: SampleMessages = {
  title: 'Prüfungsstichprobe',
  glance: {
    population: 'Personen in der Grundgesamtheit',
    sample: 'Personen in der Stichprobe',
    seed: 'Startwert',
    strata: 'Schichtung',
  },
  conclusion: (selected, of, seed) =>
    `${selected} von ${of} Personen der Grundgesamtheit sind mit dem Startwert „${seed}“ ausgewählt.`,
  stratify: { none: 'Keine', team: 'Nach Team' },
  population: {
    label: 'Grundgesamtheit',
    eligible: 'Schulungspflichtige',
    assignment: (assignment) => `Zugewiesene Personen der Zuweisung „${assignment}“`,
    control: (item, framework) => `Schulungspflichtige für ${item} (${framework})`,
    excluded: 'Nicht enthalten',
    exempt: (people) => `befreit: ${people}`,
    leavers: (people) => `ausgeschieden: ${people}`,
    nonLearners: (people) => `nicht schulungspflichtig: ${people}`,
    size: 'Personen in der Grundgesamtheit',
    hash: 'SHA-256 der Grundgesamtheit',
    requested: 'Angeforderter Stichprobenumfang',
    selected: 'Personen in der Stichprobe',
    seed: 'Startwert',
    seedBy: 'Herkunft des Startwerts',
    seedOfRequest: (by, at) => `gewählt von ${by}${at === null ? '' : `, mit der Anforderung am ${at}`}`,
    seedOfReport: (at) =>
      `von Docket erzeugt: die Berichts-ID, die bei der Anforderung${at === null ? '' : ` am ${at}`} vergeben wurde`,
    stratification: 'Schichtung',
    scope: 'Zugewiesen an',
    deadline: 'Frist',
    noDeadline: 'Keine Frist',
    requirement: 'Anforderung',
  },
  aboutTopics: 'Ein bestandener Versuch im Schulungszeitraum zu einem dieser Themen erfüllt die Anforderung.',
  requirement: {
    eligible: 'Mindestens ein bestandener Versuch zu einem beliebigen Thema im Schulungszeitraum.',
    topics: (topics) =>
      `Mindestens ein bestandener Versuch zu einem zugeordneten Thema im Schulungszeitraum (zugeordnete Themen: ${topics}).`,
    anyTopic: 'Mindestens ein bestandener Versuch zu einem beliebigen Thema im Schulungszeitraum.',
    languages:
      'Ein bestandener Versuch zu einem beliebigen Thema im Schulungszeitraum je angegebener Sprache; ohne angegebene Sprachen mindestens einer in einer beliebigen Sprache.',
    assignment: (items, at) =>
      `Erledigung aller erfassten Elemente (${items}) nach dem ${at}, spätestens zur Frist der Person.`,
    noTopics: 'Diesem Eintrag ist kein Thema zugeordnet, daher kann niemand die Anforderung erfüllen.',
  },
  empty: {
    eligible: (reason) => `${reason} Es kann niemand ausgewählt werden.`,
    assignment:
      'Die Zuweisung hat zu diesem Zeitpunkt keine zugewiesenen Personen, die zählen. Es kann niemand ausgewählt werden.',
    noItems:
      'Die Zuweisung enthält zu diesem Zeitpunkt keine erfassten Elemente. Es kann niemand ausgewählt werden.',
    control: 'Alle Schulungspflichtigen sind befreit. Es kann niemand ausgewählt werden.',
  },
  whole: (size) =>
    `Der angeforderte Stichprobenumfang (${size}) ist mindestens so groß wie die Grundgesamtheit. Daher ist die gesamte Grundgesamtheit ausgewählt.`,
  strata: {
    title: 'Schichten',
    about:
      'Jedes Team erhält den ganzzahligen Teil seines proportionalen Anteils an der Stichprobe. Die übrigen Plätze gehen an die Teams mit den größten Resten, bei gleichen Resten in der Reihenfolge der Team-ID. Personen ohne Team bilden eine Schicht, die an letzter Stelle steht.',
    team: 'Team',
    id: 'Team-ID',
    people: 'Personen',
    selected: 'Ausgewählt',
  },
  repeat: {
    title: 'Auswahl wiederholen',
    about:
      'Die Dateien population.csv und repeat-selection.sh sind dieser PDF-Datei beigefügt. Speichern Sie beide in einem Ordner und führen Sie dort „sh repeat-selection.sh“ aus, oder geben Sie die folgenden Befehle ein. Sie benötigen eine POSIX-Shell mit sort, awk und sha256sum oder shasum. Das Ergebnis sind der SHA-256-Wert von population.txt, der dem oben genannten SHA-256-Wert der Grundgesamtheit entsprechen muss, und sample.txt mit dem Hashwert und der ID jeder Person der Stichprobe in der Reihenfolge dieses Dokuments. Das Skript gibt für Grundgesamtheit und Stichprobe PASS oder FAIL aus.',
  },
  sheet: {
    title: 'Prüfblatt',
    about:
      'Die Personen stehen in der Reihenfolge ihrer Hashwerte. Zu jeder Anforderung ist der Versuch aufgeführt, der sie erfüllt; bei mehreren bestandenen Versuchen der letzte, mit der Anzahl der weiteren. Die Spalten rechts sind für die prüfende Person.',
    aboutAssignment:
      'Die Personen stehen in der Reihenfolge ihrer Hashwerte. Zu jedem erfassten Element ist der Versuch aufgeführt, mit dem es erledigt wurde: der früheste bestandene Versuch, der zählt. Die Spalten rechts sind für die prüfende Person.',
    requirement: 'Anforderung und Versuch',
    result: 'Prüfergebnis',
    exception: 'Abweichung',
    reference: 'Referenz',
    pass: 'Bestandener Versuch',
    missing: 'Kein bestandener Versuch, der zählt',
    missingScenario: 'Nicht abgeschlossen',
    scenario: 'Lernszenario',
    further: (passes) => `weitere bestandene Versuche: ${passes}`,
    due: (at) => `fällig ${at}`,
    states: { trained: 'Schulungsanforderung erfüllt', not_trained: 'Schulungsanforderung nicht erfüllt' },
  },
  results: {
    title: 'Ergebnisse',
    about: 'Status der Personen in der Stichprobe laut Datenbestand',
    conclusion: 'Schlussfolgerung der Prüfung',
    tester: 'Getestet von, Datum',
    reviewer: 'Durchgesehen von, Datum',
    remarks: 'Schlussfolgerung',
  },
  rules: {
    population: 'Grundgesamtheit',
    populationValue: {
      eligible: 'Alle Schulungspflichtigen zu diesem Zeitpunkt.',
      assignment:
        'Die zugewiesenen Personen, die in den Summen der Zuweisung zählen: Schulungspflichtige im Geltungsbereich. Ausgeschiedene, befreite und direkt zugewiesene, nicht schulungspflichtige Personen sind nicht enthalten.',
      control:
        'Alle Schulungspflichtigen zu diesem Zeitpunkt ohne Befreiung von der Anforderung oder dem Risiko.',
    },
    selection: 'Auswahl',
    selectionValue:
      'Für jede Person wird der SHA-256-Wert des UTF-8-Textes <Startwert>:<Personen-ID> berechnet, mit der ID in Kleinbuchstaben. Die Personen werden nach dessen hexadezimaler Form aufsteigend sortiert und die ersten ausgewählt. Derselbe Startwert und dieselbe Grundgesamtheit ergeben immer dieselbe Auswahl.',
    stratification: 'Schichtung',
    populationHash: 'SHA-256 der Grundgesamtheit',
    populationHashValue:
      'SHA-256-Wert der IDs aller Personen der Grundgesamtheit, aufsteigend sortiert, jede gefolgt von einem Zeilenvorschub (LF).',
    counted: 'Versuche, die eine Anforderung erfüllen',
    countedPass:
      'Es zählt der letzte bestandene Versuch im Schulungszeitraum. Bei mehreren zum selben Zeitpunkt zählt der später erfasste, danach der mit der größeren Versuchs-ID.',
    countedItem:
      'Es zählt der früheste bestandene Versuch oder Abschluss eines Lernszenarios nach dem Zählbeginn bis zum Zeitpunkt dieses Dokuments. Bei mehreren zum selben Zeitpunkt zählt der mit der kleineren Versuchs-ID.',
  },
};
