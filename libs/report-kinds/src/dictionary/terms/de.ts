import { de as document } from '../../language/messages/de.js';
import type { Glossary } from '../terms.js';

const { states, exempt, rules } = document;

/** German glossary. */
export const de: Glossary = {
  title: 'Glossar',
  terms: {
    active: ['Aktiv', 'Eine Person ist vom Beginn einer Mitgliedschaft bis vor deren Ende aktiv.'],
    assignee: ['Zugewiesene Person', 'Eine Person im Geltungsbereich einer Zuweisung.'],
    assignment: [
      'Zuweisung',
      'Inhalt, der einer Person, einem Team oder der Organisation als Pflicht oder freiwillig zugewiesen ist.',
    ],
    attempt: [
      'Versuch',
      'Ein Versuch einer Person zu einem Thema, mit Punktzahl oder Vermerk; Versuche werden nie geändert, nur hinzugefügt und storniert.',
    ],
    averageAssigneeScore: [
      'Ø Ergebnis',
      'Durchschnitt der Ergebnisse der zugewiesenen Personen, die eines haben; das Ergebnis einer Person ist der Durchschnitt der besten Ergebnisse in den erfassten Themen.',
    ],
    averageScore: [
      'Ø bestes Ergebnis',
      'Durchschnitt der besten Ergebnisse der Schulungspflichtigen mit Punktzahl in den zugeordneten Themen im Schulungszeitraum, ein Ergebnis je Person.',
    ],
    completed: [states.completed, 'Alle Elemente sind erledigt, das letzte spätestens zur Frist der Person.'],
    completedLate: [
      states.completed_late,
      'Alle Elemente sind erledigt, das letzte nach der Frist der Person.',
    ],
    completionRate: [
      'Erledigungsquote',
      'Fristgerecht oder verspätet erledigte Zuweisungen geteilt durch alle Zuweisungen, je zugewiesener Person gezählt.',
    ],
    changedValue: [
      'Änderungen von Werten',
      'Andere Werte von Einstellungen, Rollen, Fristen, Regelwerken, CWE-Zuordnungen, erforderlichen Anteilen und CWE-IDs von Themen, von denen Kennzahlen abhängen.',
    ],
    correction: [
      'Korrektur',
      'Eine Änderung an den Daten einer Person, die ab einem früheren Zeitpunkt gilt, oder eines Eintrittsdatums oder eines Austrittsdatums in der Vergangenheit; die vorher bekannten Werte bleiben erhalten.',
    ],
    countedAttempt: [
      'Zählender Versuch',
      'Der letzte bestandene Versuch im Schulungszeitraum, durch den eine Person zu einem Risiko oder einer Anforderung geschult ist.',
    ],
    coverage: [
      'Abdeckung',
      'Risiken oder Anforderungen, die ihren erforderlichen Anteil erreichen, geteilt durch diejenigen mit Inhalt.',
    ],
    covered: [
      'Anteil erreicht',
      'Der Anteil der Geschulten beträgt mindestens den erforderlichen Anteil; Personen können ungeschult sein.',
    ],
    dataVersion: [
      'Datenversion',
      'Die Nummer der letzten Änderung von Datensätzen, die dieses Dokument berücksichtigt.',
    ],
    daysOverdue: [
      'Tage der Überfälligkeit',
      'Die Anzahl der angebrochenen Zeiträume von 24 Stunden seit der Frist der Person.',
    ],
    deadline: [
      'Frist einer Person',
      'Die Frist der Zuweisung oder eine spätere, wenn die Person später in den Geltungsbereich kam oder befreit war.',
    ],
    eligible: [
      rules.eligible,
      'Aktive Personen mit der Rolle „Learner“, innerhalb der festgelegten Funktionen, falls die Organisation solche festgelegt hat.',
    ],
    exempt: [
      exempt.marker,
      'Mit Begründung, genehmigender Person und Ende freigestellt und deshalb in keiner Summe und keinem Anteil enthalten.',
    ],
    inProgress: [
      states.in_progress,
      'Nicht alle Elemente sind erledigt, die Frist ist nicht abgelaufen, und es gibt Aktivität.',
    ],
    input: [
      'Datenquelle',
      'Eine importierte Datei oder alle Anfragen desselben API-Clients und derselben Quelle, die Versuche erfasst haben.',
    ],
    item: [
      'Risiko, Anforderung',
      'Ein Eintrag eines Regelwerks: ein Modul einer OWASP-Liste oder eine Anforderung eines regulatorischen Regelwerks.',
    ],
    jobScope: [
      'Festgelegte Funktionen',
      'Eine Einstellung, die die Schulungspflichtigen auf Funktionen oder auf Personen beschränkt, die an Individualsoftware arbeiten.',
    ],
    leaver: [
      'Ausgeschieden',
      'Eine zugewiesene Person, die nach der Erstellung der Zuweisung ausgeschieden ist; sie wird zum Zeitpunkt des Ausscheidens dargestellt und ist in keiner Summe enthalten.',
    ],
    meanShare: [
      'Ø Anteil Geschulter',
      'Durchschnitt der Anteile der Risiken oder Anforderungen, die einen haben. Nicht enthalten sind solche ohne Inhalt, ohne schulungspflichtige Personen oder mit Befreiungen für alle schulungspflichtigen Personen.',
    ],
    meanTopicScore: [
      'Mittleres Themenergebnis',
      'Durchschnitt der besten Ergebnisse im Schulungszeitraum, eines je schulungspflichtiger Person und Thema mit einem Versuch mit Punktzahl.',
    ],
    membership: ['Mitgliedschaft', 'Die Zeit vom Eintritt in die Organisation bis vor dem Ausscheiden.'],
    merged: [
      'Zusammengeführte Personen',
      'Datensätze derselben Person, die vereinigt wurden; die Person zählt ab der Erfassung der Zusammenführung einmal.',
    ],
    noActivity: ['Keine Aktivität', 'Niemand ist geschult, oder niemand ist schulungspflichtig.'],
    noContent: ['Kein Inhalt', 'Dem Risiko oder der Anforderung ist kein Thema zugeordnet.'],
    notStarted: [states.not_started, 'Es gibt keine Aktivität, und die Frist ist nicht abgelaufen.'],
    onboarding: [
      'Einarbeitung',
      'Der erste bestandene Versuch zu einem beliebigen Thema von Personen, die im Zeitraum eintreten.',
    ],
    overdue: [states.overdue, 'Nicht alle Elemente sind erledigt, und die Frist der Person ist abgelaufen.'],
    partial: ['Anteil verfehlt', 'Es gibt Geschulte, aber ihr Anteil liegt unter dem erforderlichen Anteil.'],
    pass: [
      'Bestandener Versuch',
      'Ein Versuch, der mindestens die Bestehensgrenze erreicht oder, ohne Punktzahl, den Vermerk „bestanden“ hat.',
    ],
    passingScore: [rules.passingScore, 'Die niedrigste Punktzahl, mit der ein Versuch bestanden ist.'],
    peopleToTrain: [
      'Noch zu schulen',
      'Die Anzahl der Schulungspflichtigen, die bis zum erforderlichen Anteil noch zu schulen sind.',
    ],
    population: ['Grundgesamtheit', 'Alle Personen, aus denen die Stichprobe gezogen wird.'],
    populationHash: [
      'SHA-256 der Grundgesamtheit',
      'SHA-256 der sortierten IDs aller Personen der Grundgesamtheit, der die Grundgesamtheit kennzeichnet.',
    ],
    requiredShare: [
      'Erforderlicher Anteil',
      'Der niedrigste Anteil an Geschulten, den der Status verlangt: der höhere Wert aus der Abdeckungsschwelle der Organisation und dem Anteil, den das Regelwerk verlangt.',
    ],
    requirement: ['Anforderung', 'Was eine Person der Stichprobe bestanden oder erledigt haben muss.'],
    satisfied: [
      'Geschult',
      'Die Person hat im Schulungszeitraum die bestandenen Versuche, die das Risiko oder die Anforderung verlangt.',
    ],
    scenario: [
      'Lernszenario',
      'Schulungsinhalt ohne Punktzahl, den eine Person beginnt und abschließt; er ist kein Versuch.',
    ],
    seed: [
      'Startwert',
      'Ein Text, der die Auswahl bestimmt: Derselbe Startwert und dieselbe Grundgesamtheit ergeben immer dieselbe Auswahl.',
    ],
    share: ['Anteil', 'Geschulte geteilt durch die Schulungspflichtigen ohne Befreiung.'],
    snapshot: [
      'Datenabzug',
      'Alle Daten dieses Dokuments, in einer Datenbanktransaktion gelesen; jede Kennzahl hängt allein von ihm ab.',
    ],
    strata: [
      'Schichten',
      'Die Teams der Grundgesamtheit, aus denen jeweils Personen im Verhältnis zur Größe ausgewählt werden.',
    ],
    threshold: [
      rules.threshold,
      'Eine Einstellung der Organisation, keine Vorgabe der Norm: der niedrigste erforderliche Anteil jedes Risikos und jeder Anforderung.',
    ],
    topic: ['Thema', 'Eine Einheit des Schulungsinhalts in einem Modul einer Familie.'],
    trackedItem: [
      'Erfasste Elemente',
      'Die Themen und Lernszenarien, die eine zugewiesene Person erledigen muss.',
    ],
    trained: [
      'Geschult',
      'Mit einem bestandenen Versuch im Schulungszeitraum zu einem zugeordneten Thema; bei einer personenbezogenen Anforderung zählt jedes Thema, und sie kann einen bestandenen Versuch je angegebener Sprache verlangen.',
    ],
    trainedOnTopic: ['Geschult', 'Mit mindestens einem bestandenen Versuch zum Thema im Schulungszeitraum.'],
    trainingCoverage: [
      'Schulungsabdeckung',
      'Der Status einer Anforderung, die mehr als die gezählten bestandenen Versuche verlangt: Er beschreibt nur die Schulungen.',
    ],
    void: [
      'Stornierung',
      'Nimmt einen Versuch ab ihrer Erfassung aus allen Kennzahlen; sie wird nie rückgängig gemacht.',
    ],
    window: [
      rules.window,
      'Die Zeit bis zum Zeitpunkt dieses Dokuments, in der ein bestandener Versuch als Schulung zählt; die Regeln nennen ihre Länge.',
    ],
  },
};
