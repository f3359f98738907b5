import { nouns } from '@docket/contracts/nouns/de';
import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const de = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  const people = (number: number): string => `${count(number)} ${number === 1 ? 'Person' : 'Personen'}`;
  const topics = (number: number): string => `${count(number)} ${number === 1 ? 'Thema' : 'Themen'}`;
  return {
    title: 'Nachweisbericht zum Regelwerk',
    statuses: {
      covered: 'Anteil erreicht',
      partial: 'Anteil verfehlt',
      'no-activity': 'Keine Aktivität',
      'no-content': 'Kein Inhalt',
    },
    compared: {
      untrained: (items) => `Nicht geschult: ${items}`,
      trained: 'In allem mit zugeordneten Themen geschult',
    },
    glance: {
      eligibleShort: 'Schulungspfl.',
      coverage: 'Abdeckung',
      meanShare: 'Ø Anteil Geschulter',
      covered: (noun) => `${nouns[noun].many} mit erreichtem Anteil`,
      coveredOf: (covered, of) => `${count(covered)} von ${count(of)}`,
      gaps: 'Lücken',
      eligible: 'Schulungspflichtige',
    },
    summary: {
      trainingOnly:
        'Diese Kennzahlen zeigen, wer geschult ist. Sie belegen nicht, dass eine Anforderung im Betrieb erfüllt wird.',
      ownThreshold: (percent) =>
        `Die Schwelle von ${wholePercent(percent)} hat die Organisation selbst gewählt; sie ist keine Vorgabe der Norm.${percent < 100 ? ' Auch wenn der erforderliche Anteil erreicht ist, können Personen ungeschult sein.' : ''}`,
      noContent: (noun, day) =>
        `Zum ${day} ist ${nouns[noun].toNo} dieses Regelwerks ein Thema zugeordnet, daher lässt sich keine Abdeckung berechnen. Fügen Sie Themen hinzu, die den unter „Zugeordnete Themen“ aufgeführten Zuordnungen entsprechen.`,
      nobodyEligible: (reason) =>
        `${reason} Es lassen sich keine Anteile berechnen, und kein erforderlicher Anteil ist erreicht.`,
      result(noun, { covered, itemCount, noContent, eligible }, threshold) {
        const { one, many } = nouns[noun];
        const withContent = itemCount - noContent;
        const trained =
          eligible === 1
            ? 'Die einzige schulungspflichtige Person muss dazu geschult sein'
            : `Mindestens ${wholePercent(threshold)} der ${count(eligible)} Schulungspflichtigen müssen dazu geschult sein`;
        const excluded =
          noContent > 0
            ? ` ${count(noContent)} ${noContent === 1 ? `${one} ohne Inhalt ist` : `${many} ohne Inhalt sind`} von der Abdeckung ausgenommen.`
            : '';
        return `${count(covered)} von ${count(withContent)} ${withContent === 1 ? one : many} mit Inhalt ${covered === 1 || withContent === 1 ? 'erreicht' : 'erreichen'} den erforderlichen Anteil: ${trained}.${excluded}`;
      },
      framework: 'Regelwerk',
      mapping: 'Zuordnung',
      mappingValue: (id, version, builtIn) =>
        `${id}, Version ${version}, ${builtIn ? 'mit Docket ausgeliefert' : 'von der Organisation hinzugefügt'}`,
      byStatus: 'Nach Status',
      byStatusValue: ({ covered, partial, noActivity, noContent }) =>
        `Anteil erreicht: ${count(covered)}; Anteil verfehlt: ${count(partial)}; keine Aktivität: ${count(noActivity)}; kein Inhalt: ${count(noContent)}`,
      chart: (noun) => `Anteil geschulter Schulungspflichtiger je ${nouns[noun].one}`,
      threshold: (number) => `Schwelle ${wholePercent(number)}`,
      firstOf: (noun, drawn, of) =>
        `Das Diagramm zeigt die ersten ${count(drawn)} von ${count(of)} ${nouns[noun].many}. Die folgende Tabelle enthält alle ${nouns[noun].many}.`,
    },
    items: {
      section: (noun) => `${nouns[noun].many} und Lücken`,
      item: (noun) => nouns[noun].one,
      status: 'Status',
      share: 'Anteil',
      trainedOfEligible: 'Geschult / schulungspfl.',
      averageScore: 'Ø bestes Ergebnis',
      topics: 'Themen',
      customMapping: 'individuelle CWE-Zuordnung',
      noContent: 'kein Inhalt zugeordnet',
    },
    requirements: {
      otherShares: (noun, items) =>
        `Für ${count(items)} ${items === 1 ? nouns[noun].one : nouns[noun].many} gilt ein anderer erforderlicher Anteil: siehe Spalte „Erforderlich“.`,
      required: 'Erforderlich',
      shareOf: (id, percent) => `${id} (${wholePercent(percent)})`,
      requiredOf: (percent) => `erforderlich ${wholePercent(percent)}`,
      trainingCoverage: 'Schulungsabdeckung',
      trainingOnly: (noun) =>
        `Mit „Schulungsabdeckung“ gekennzeichnete ${nouns[noun].many} verlangen mehr als die hier gezählten bestandenen Versuche. Ihr Status beschreibt nur die Schulungen und belegt nicht, dass sie im Betrieb wirksam erfüllt werden.`,
      anyTopic:
        'Jedes bestandene Thema zählt: Der Status belegt nicht, dass die Schulungsinhalte dem entsprechen, was der Text verlangt.',
      eligibleOnly: 'nur Schulungspflichtige',
      allPersonnel: (people) =>
        `Der Text betrifft alle Beschäftigten. Die Kennzahlen umfassen nur Schulungspflichtige${people ? ` (${count(people.eligible)} von ${count(people.present)} Personen der Organisation)` : ''}; für alle anderen sind eigene Nachweise nötig.`,
      title: (noun) => `Was die ${nouns[noun].many} verlangen`,
      asksFor: 'Verlangt',
      ownWords: (builtIn) =>
        builtIn
          ? 'In den Worten von Docket (auf Englisch). Maßgeblich ist der Text der Norm.'
          : 'In den Worten des Regelwerks der Organisation. Maßgeblich ist der Text der Norm.',
      notes: 'Hinweise',
      grouping: 'ID und Gruppierung stammen von Docket, nicht aus der Norm.',
      lowered: (ofMapping, to, since, by) =>
        `Erforderlicher Anteil: ${wholePercent(to)} statt ${wholePercent(ofMapping)} laut Zuordnung, gesenkt am ${since} durch ${by}.`,
      loweredBelowThreshold: (ofMapping, to, set, since, by) =>
        `Erforderlicher Anteil: ${wholePercent(to)} (Abdeckungsschwelle) statt ${wholePercent(ofMapping)} laut Zuordnung. Festgelegt wurden ${wholePercent(set)} am ${since} durch ${by}.`,
      loweredWithoutEffect: (set, required, since, by) =>
        `Der niedrigere Anteil von ${wholePercent(set)}, festgelegt am ${since} durch ${by}, ist ohne Wirkung: Auch ohne ihn beträgt der erforderliche Anteil ${wholePercent(required)}.`,
      reason: (reason) => `Begründung: ${reason}`,
      changedReason: (reason, since, by) => `Begründung (geändert am ${since} durch ${by}): ${reason}`,
      requiredShare: 'Erforderlicher Anteil',
      requiredShareValue:
        'Der höhere Wert aus der Abdeckungsschwelle und dem Anteil in der Zuordnung zum Regelwerk. Die Schwelle hat die Organisation gewählt: Die Norm selbst setzt keinen solchen Anteil. Die Organisation kann den Anteil der Zuordnung nur mit schriftlicher Begründung senken.',
      packShares: (list) => `Die Zuordnung verlangt: ${list}.`,
      loweredShares: 'Gesenkte Anteile',
      noLoweredShares: 'Keine.',
    },
    gaps: {
      title: 'Lücken',
      none: (noun, items) =>
        `Es gibt keine Lücken: ${items === 1 ? `${capitalize(nouns[noun].only)} erreicht` : `Alle ${count(items)} ${nouns[noun].many} erreichen`} den erforderlichen Anteil.`,
      reason: 'Grund',
      peopleToTrain: 'Noch zu schulen',
      gapOf({ status, counts, trained, eligible, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'Kein Thema ist zugeordnet, daher kann niemand dazu geschult werden. Von der Abdeckung ausgenommen, bis ein Thema zugeordnet ist.'
            : 'Es gibt noch keine Themen, daher kann niemand dazu geschult werden. Von der Abdeckung ausgenommen, bis es ein Thema gibt.';
        if (eligible === 0)
          return 'Es gibt keine Schulungspflichtigen, daher kann niemand dazu geschult werden.';
        const needed = `${count(missing!)} ${trained > 0 ? 'weitere ' : ''}${missing === 1 ? 'Person muss' : 'Personen müssen'} geschult werden, um ${wholePercent(threshold)} zu erreichen`;
        if (trained === 0)
          return `${eligible === 1 ? 'Die einzige schulungspflichtige Person ist nicht' : `Von ${count(eligible)} Schulungspflichtigen ist niemand`} geschult: ${needed}.`;
        return `${count(trained)} von ${count(eligible)} Schulungspflichtigen ${trained === 1 ? 'ist' : 'sind'} geschult (${percent(trained, eligible)}): ${needed}.`;
      },
    },
    topics: {
      title: 'Zugeordnete Themen',
      topic: 'Thema',
      module: 'Modul',
      trained: 'Geschulte',
      counted: topics,
      anyOf: (number) => (number < 2 ? topics(number) : `eines von ${topics(number)}`),
      anyTopic: (noun) =>
        `Personenbezogen${nouns[noun].ending} ${nouns[noun].one}: Jedes bestandene Thema zählt.`,
      anyTopicByLanguage: (noun) =>
        `Personenbezogen${nouns[noun].ending} ${nouns[noun].one}: Jedes bestandene Thema zählt, in jeder Programmiersprache, die die Person angibt.`,
      byModule: 'Nach Modul zugeordnet: Diese Liste veröffentlicht keine CWE-IDs.',
      byCwe: (cweIds, custom) => `${custom ? 'Individuelle CWE-Zuordnung: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    trained: {
      title: 'Geschulte Personen und die zählenden Versuche',
      about: (noun) =>
        `Eine Zeile je Person und Versuch, mit den ${nouns[noun].many}, für die dieser Versuch zählt. Versuche, die für ${nouns[noun].no} zählen, sind nicht aufgeführt.`,
      none: 'Niemand ist geschult.',
      topic: 'Thema',
      score: 'Ergebnis',
      passed: 'Bestanden',
      completed: 'Abgeschlossen / erfasst',
      source: 'Quelle',
      items: (noun) => `Zählt für ${nouns[noun].many}`,
      joined: 'Eingetreten',
      left: (at) => `ausgetreten ${at}`,
      inTeam: (people, attempts) => `Personen: ${people} · Versuche: ${attempts}`,
    },
    matrix: {
      about: (noun) =>
        `Eine Zeile je Person, die zu mindestens ${nouns[noun].toA} nicht geschult ist. Jede Spalte steht für ${nouns[noun].a} dieser Liste:`,
      aboutList: (noun) =>
        `Eine Zeile je Person, die zu mindestens ${nouns[noun].toA} nicht geschult ist, mit den zugehörigen IDs. Noch nicht geschulte Personen je ${nouns[noun].one}:`,
      missing: 'nicht geschult',
      trained: 'geschult',
      exempt: 'befreit',
      legend: 'Dreieck: nicht geschult. Kreis: geschult. Strich: befreit, die Person zählt nicht mit.',
      teams: 'Die Zahl eines Teams ist die seiner Personen in dieser Liste.',
      notTrainedOn: 'Nicht geschult zu',
      exemptFrom: (ids) => `befreit: ${ids}`,
    },
    positions: {
      coverage: 'Abdeckung',
      meanShare: 'Durchschnittlicher Anteil Geschulter',
      instant: 'Zeitpunkt',
      status: 'Status',
      share: 'Anteil',
      trained: 'Geschult / pflichtig',
      byItem: (noun) => `Je ${nouns[noun].one}`,
      notThenItem: 'Nicht im Regelwerk',
    },
    untrained: {
      trainedOn: 'Geschult zu',
      title: 'Noch nicht geschulte Personen',
      person: 'Person',
      email: 'E-Mail',
      team: 'Team',
      notYet: (untrained, eligible) => `${count(untrained)} von ${people(eligible)} noch nicht geschult`,
      noContent:
        'Kein Thema ist zugeordnet, daher kann niemand dazu geschult werden, und niemand ist aufgeführt.',
      everyone: 'Alle Schulungspflichtigen sind geschult.',
      nothingMapped: (day) =>
        `Zum ${day} ist diesem Regelwerk kein Thema zugeordnet, daher kann niemand dazu geschult werden.`,
      nobodyUntrained: (day, eligible) =>
        `${eligible === 1 ? 'Die einzige schulungspflichtige Person ist' : `Alle ${count(eligible)} Schulungspflichtigen sind`} zum ${day} zu allem geschult, dem Themen zugeordnet sind.`,
    },
    languages: {
      title: 'Letzter bestandener Versuch je Programmiersprache',
      each: (eligible) => `${people(eligible)} und ihre angegebenen Sprachen`,
      language: 'Sprache',
      none: 'Keine Angabe',
      status: 'Status',
      trained: 'Geschult',
      notTrained: 'NICHT GESCHULT',
      lastPass: 'Zuletzt bestanden',
      never: 'Nie',
    },
    rules: {
      mapping: 'Regelwerkszuordnung',
      mappingValue: (title, mapping) => `${title}: ${mapping}.`,
      customMappings: 'Individuelle CWE-Zuordnungen',
      noCustomMappings:
        'Keine in diesem Regelwerk. Wo das Regelwerk auf eine andere Liste verweist, gelten die für diese Liste wirksamen Zuordnungen.',
      customMappingsOf: (noun, custom, items) =>
        `Die individuelle CWE-Zuordnung der Organisation ersetzt die des Regelwerks bei ${count(custom.length)} von ${count(items)} ${items === 1 ? nouns[noun].one : nouns[noun].many}: ${custom.join(', ')}.`,
      topics: 'Zugeordnete Themen',
      topicsValue: (kind, noun) =>
        kind === 'owasp'
          ? `Themen aus der Familie dieser Liste mit mindestens einer CWE-ID aus der CWE-Zuordnung ${nouns[noun].ofThe}. Falls die Liste keine CWE-IDs veröffentlicht: Themen aus den Modulen ${nouns[noun].ofThe}.`
          : `Themen aus beliebigen Familien mit mindestens einer CWE-ID aus der CWE-Zuordnung ${nouns[noun].ofThe}.`,
      trained: 'Geschult',
      trainedValue(noun, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `Eine Person ist zu ${nouns[noun].toA} geschult, wenn sie im Schulungszeitraum einen Versuch zu einem beliebigen zugeordneten Thema bestanden hat.`,
          anyTopic.length > 0 &&
            `Für ${anyTopic.join(', ')} (personenbezogen) genügt ein bestandener Versuch zu einem beliebigen Thema.`,
          byLanguage.length > 0 &&
            `Für ${byLanguage.join(', ')} (personenbezogen) ist in jeder Programmiersprache, die die Person angibt, ein bestandener Versuch zu einem beliebigen Thema erforderlich; gibt sie keine an, genügt ein bestandener Versuch.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'Status',
      statusValue:
        'Kein Inhalt: Kein Thema ist zugeordnet. Keine Aktivität: Niemand ist geschult, oder niemand ist schulungspflichtig. Anteil erreicht: Geschult / schulungspflichtig beträgt mindestens den erforderlichen Anteil. Anteil verfehlt: alle anderen Fälle. Ein Status besagt nicht, dass alle geschult sind.',
      coverage: 'Abdeckung',
      coverageValue: (noun) =>
        `${nouns[noun].many}, die ihren erforderlichen Anteil erreichen / ${nouns[noun].many} mit Inhalt. Ø Anteil Geschulter: Durchschnitt von geschult / schulungspflichtig über die ${nouns[noun].many} mit Inhalt.`,
      averageScore: 'Ø bestes Ergebnis',
      averageScoreValue:
        'Durchschnitt über die Schulungspflichtigen, die einen Versuch mit Punktzahl haben: je Person das beste Ergebnis im Schulungszeitraum in den zugeordneten Themen. Personen ohne Versuch mit Punktzahl und befreite Personen sind nicht enthalten.',
      attempts: 'Zählender Versuch',
      attemptsValue: (noun, byLanguage) =>
        `Je Person und ${nouns[noun].one}: der zuletzt abgeschlossene bestandene Versuch im Schulungszeitraum zu einem zugeordneten Thema; bei gleichem Abschluss der später erfasste, dann der mit der größeren Versuchs-ID.${byLanguage.length > 0 ? ` Für ${byLanguage.join(', ')}: ein Versuch je Programmiersprache, die die Person angibt.` : ''}`,
      leavers: 'Ausgeschiedene Personen',
      leaversValue:
        'Geschult und befreit zum Zeitpunkt des Ausscheidens: mit den bestandenen Versuchen im Schulungszeitraum, der mit dem Ausscheiden endet, und den damals angegebenen Sprachen. Die Themen sind die zum Zeitpunkt dieses Dokuments zugeordneten.',
      trend: 'Entwicklung',
      trendValue: (timeZone) =>
        `Jeder Monat endet mit seiner letzten Millisekunde in der Zeitzone ${timeZone}. Seine Werte verwenden die Rollen, Teams, Einstellungen, Inhalte, das Regelwerk und den Schulungszeitraum dieses Zeitpunkts sowie die Datensätze, die diesem Dokument bekannt sind.`,
      peopleToTrain: 'Noch zu schulen',
      peopleToTrainValue: (noun) =>
        `Schulungspflichtige, die noch geschult werden müssen, um den erforderlichen Anteil zu erreichen. Eine Lücke ist ${nouns[noun].a} ohne den Status „Anteil erreicht“. Größte Lücken: die ${nouns[noun].many}, zu denen noch die meisten Personen zu schulen sind; bei gleicher Anzahl in der Reihenfolge des Regelwerks.`,
    },
  };
};
