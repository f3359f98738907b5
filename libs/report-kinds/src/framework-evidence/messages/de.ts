import type { Formats } from '../../language/formats.js';
import type { FrameworkEvidenceMessages } from './en.js';

const nouns = {
  owasp: { one: 'Risiko', many: 'Risiken', ofMany: 'Risiken' },
  regulatory: { one: 'Anforderung', many: 'Anforderungen', ofMany: 'Anforderungen' },
};

export const de = ({ count, percent, wholePercent }: Formats): FrameworkEvidenceMessages => {
  const people = (number: number): string => `${count(number)} ${number === 1 ? 'Person' : 'Personen'}`;
  const eligiblePeople = (eligible: number): string =>
    eligible === 1 ? 'der einen berücksichtigten Person' : `der ${count(eligible)} berücksichtigten Personen`;
  const topics = (number: number): string => `${count(number)} ${number === 1 ? 'Thema' : 'Themen'}`;
  return {
    title: 'Nachweis zu einem Rahmenwerk',
    statuses: {
      covered: 'Abgedeckt',
      partial: 'Teilweise',
      'no-activity': 'Keine Aktivität',
      'no-content': 'Kein Inhalt',
    },
    glance: {
      coverage: 'Abdeckung',
      meanShare: 'Mittlerer Anteil',
      covered: (kind) => `${nouns[kind].many} abgedeckt`,
      coveredOf: (covered, of) => `${count(covered)} von ${count(of)}`,
      gaps: 'Lücken',
      eligible: 'Berücksichtigte',
    },
    summary: {
      noContent: (kind, day) =>
        `Am ${day} gehört zu keinem Punkt (${nouns[kind].one}) dieses Rahmenwerks ein Thema, daher lässt sich keine Abdeckung angeben. Fügen Sie Themen mit den hier genannten CWE-Nummern hinzu.`,
      nobodyEligible: (day) =>
        `Keine berücksichtigten Personen am ${day}: Niemand Aktives hat die Rolle „learner“, daher lässt sich kein Anteil angeben, und nichts ist abgedeckt.`,
      inShort(kind, { covered, itemCount, noContent, eligible }, threshold) {
        const outside =
          noContent > 0 ? ` Ohne Inhalt und außen vor: ${count(noContent)} von ${count(itemCount)}.` : '';
        return `${count(covered)} von ${count(itemCount - noContent)} ${nouns[kind].ofMany} mit Inhalt ${covered === 1 ? 'ist' : 'sind'} abgedeckt: Mindestens ${wholePercent(threshold)} ${eligiblePeople(eligible)} sind dazu geschult.${outside}`;
      },
      framework: 'Rahmenwerk',
      pack: 'Fassung',
      packIs: (id, version, builtIn) =>
        `${id}, Version ${version}, ${builtIn ? 'wie mit Docket ausgeliefert' : 'von der Organisation hinzugefügt'}`,
      asOf: 'Zeitpunkt',
      byStatus: 'Nach Status',
      byStatusIs: ({ covered, partial, noActivity, noContent }) =>
        `${count(covered)} abgedeckt, ${count(partial)} teilweise, ${count(noActivity)} ohne Aktivität, ${count(noContent)} ohne Inhalt`,
      chart: (kind) => `Anteil geschulter berücksichtigter Personen je ${nouns[kind].one}`,
      threshold: (number) => `Schwelle ${wholePercent(number)}`,
      firstOf: (kind, drawn, of) =>
        `Die ersten ${count(drawn)} von ${count(of)} ${nouns[kind].ofMany}; die folgende Tabelle enthält alle.`,
    },
    items: {
      section: (kind) => `${nouns[kind].many} und Lücken`,
      title: (kind) => nouns[kind].many,
      item: (kind) => nouns[kind].one,
      status: 'Status',
      share: 'Anteil',
      trainedOfEligible: 'Geschult / berücks.',
      threshold: 'Schwelle',
      averageScore: 'Ø Ergebnis',
      topics: 'Themen',
      ownSet: 'mit eigener CWE-Menge der Organisation',
    },
    gaps: {
      title: 'Lücken',
      none: (kind, items) =>
        `Es gibt keine Lücken: ${items === 1 ? 'Der einzige Punkt ist' : `Alle ${count(items)} ${nouns[kind].many} sind`} abgedeckt.`,
      missing: 'Was fehlt',
      peopleMissing: 'Fehlende Pers.',
      gapOf({ status, counts, trained, eligible, share, missing }, threshold) {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'Kein Thema gehört dazu, daher kann niemand dazu geschult werden. Steht außerhalb der Abdeckung, bis es eines gibt.'
            : 'Es gibt noch keine Themen, daher kann niemand dazu geschult werden. Steht außerhalb der Abdeckung, bis es eines gibt.';
        if (eligible === 0) return 'Niemand wird berücksichtigt, daher kann niemand dazu geschult werden.';
        const needed = `${trained > 0 ? 'Noch ' : ''}${people(missing!)} ${missing === 1 ? 'muss' : 'müssen'} geschult werden, um ${wholePercent(threshold)} zu erreichen`;
        if (trained === 0) return `Keine ${eligiblePeople(eligible)} ist geschult. ${needed}.`;
        return `${count(trained)} ${eligiblePeople(eligible)} ${trained === 1 ? 'ist' : 'sind'} geschult (${percent(share)}). ${needed}.`;
      },
    },
    topics: {
      title: 'Themen, die zählen',
      topic: 'Thema',
      module: 'Modul',
      trained: 'Geschult',
      counted: topics,
      anyOf: (number) => `eines von ${count(number)} Themen`,
      anyTopic: 'Es geht um Personen, nicht um Schwachstellen: Jedes Thema zählt.',
      anyTopicByLanguage:
        'Es geht um Personen, nicht um Schwachstellen: Jedes Thema zählt, in jeder Sprache, die für die Person angegeben ist.',
      byModule: 'Nach Modul ausgewählt: Diese Liste veröffentlicht keine CWE-Nummern.',
      byCwe: (cweIds, own) => `${own ? 'Eigene Menge der Organisation: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    untrained: {
      title: 'Noch nicht geschulte Personen',
      person: 'Person',
      email: 'E-Mail',
      team: 'Team',
      notYet: (untrained, eligible) => `${count(untrained)} von ${people(eligible)} noch nicht geschult`,
      noContent: 'Kein Thema gehört dazu: Niemand kann dazu geschult werden, daher steht hier niemand.',
      everyone: 'Alle Berücksichtigten sind geschult.',
      nobodyEligible: (day) =>
        `Keine berücksichtigten Personen am ${day}: Niemand Aktives hat die Rolle „learner“.`,
      nothingMaps: (day) =>
        `Am ${day} gehört zu nichts in diesem Rahmenwerk ein Thema, daher kann niemand dazu geschult werden.`,
      nobodyMissing: (day, eligible) =>
        `Am ${day} fehlt niemand: ${people(eligible)}, geschult überall, wo es ein Thema gibt.`,
    },
    languages: {
      title: 'Letztes Bestehen je Sprache',
      each: (eligible) => `${people(eligible)}, mit den angegebenen Sprachen`,
      language: 'Sprache',
      none: 'Keine angegeben',
      state: 'Stand',
      trained: 'Geschult',
      notTrained: 'NICHT GESCHULT',
      lastPass: 'Zuletzt bestanden',
      never: 'Nie',
    },
    rules: {
      pack: 'Fassung',
      packIs: (title, pack) => `${title}: ${pack}.`,
      ownSets: 'Eigene CWE-Mengen',
      noOwnSets:
        'Keine in diesem Rahmenwerk. Wo es auf eine andere Liste verweist, gelten die dort gültigen Mengen.',
      ownSetsOf: (kind, own, items) =>
        `Die eigene Menge der Organisation ersetzt die der Fassung bei ${own.length} von ${items} ${nouns[kind].ofMany}: ${own.join(', ')}.`,
      topics: 'Themen, die zählen',
      topicsAre: (kind) =>
        kind === 'owasp'
          ? 'Themen aus der Familie dieser Liste mit mindestens einer CWE-Nummer aus der Menge des Risikos oder, wo die Liste keine veröffentlicht, aus seinen Modulen.'
          : 'Themen jeder Familie mit mindestens einer CWE-Nummer aus der Menge der Anforderung.',
      trained: 'Geschult',
      trainedIs(kind, byTopic, anyTopic, byLanguage) {
        const ways = [
          byTopic &&
            `Zu einem Punkt (${nouns[kind].one}): ein bestandener Versuch im Zeitraum in einem beliebigen Thema, das dazu gehört.`,
          anyTopic.length > 0 &&
            `Zu ${anyTopic.join(', ')} (Personen betreffend): in einem beliebigen Thema.`,
          byLanguage.length > 0 &&
            `Zu ${byLanguage.join(', ')} (Personen betreffend): in einem beliebigen Thema in jeder für die Person angegebenen Sprache; ohne angegebene Sprache in einem beliebigen Thema.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'Status',
      statusIs:
        'Kein Inhalt: Kein Thema gehört dazu. Keine Aktivität: Niemand ist geschult, oder niemand wird berücksichtigt. Abgedeckt: Geschult / berücksichtigt erreicht mindestens die Schwelle. Teilweise: alles andere.',
      coverage: 'Abdeckung',
      coverageIs: (kind) =>
        `Abgedeckte ${nouns[kind].many} / (${nouns[kind].many} − solche ohne Inhalt). Mittlerer Anteil: Mittel von geschult / berücksichtigt über die ${nouns[kind].many} mit Inhalt.`,
      averageScore: 'Ø Ergebnis',
      averageScoreIs:
        'Mittel über die berücksichtigten Personen von deren bestem Ergebnis im Zeitraum in den Themen, die zählen; Personen ohne Versuch bleiben außen vor.',
      missing: 'Fehlende Personen',
      missingIs: () =>
        'Berücksichtigte Personen, die noch geschult werden müssen, bis die Schwelle erreicht ist. Eine Lücke ist alles, was nicht abgedeckt ist.',
    },
  };
};
