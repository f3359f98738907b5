import type { Formats } from '../../language/formats.js';
import type { EvidenceItem, FrameworkFigures, FrameworkSection } from '../framework-evidence.snapshot.js';

type Kind = FrameworkSection['kind'];

/** What the items of a framework are called. */
const nouns = {
  owasp: { one: 'risk', many: 'risks' },
  regulatory: { one: 'control', many: 'controls' },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const are = (some: string[]): string => (some.length === 1 ? 'is' : 'are');

/** What the Framework Evidence Report says. */
export const en = (formats: Formats) => {
  const { count, wholePercent } = formats;
  const people = (number: number): string => `${count(number)} ${number === 1 ? 'person' : 'people'}`;
  const eligiblePeople = (eligible: number): string =>
    eligible === 1 ? 'the one eligible person' : `the ${count(eligible)} eligible people`;
  return {
    title: 'Framework Evidence Report',
    statuses: {
      covered: 'Covered',
      partial: 'Partial',
      'no-activity': 'No activity',
      'no-content': 'No content',
    },
    glance: {
      coverage: 'Coverage',
      meanShare: 'Mean share trained',
      covered: (kind: Kind) => `${capital(nouns[kind].many)} covered`,
      coveredOf: (covered: number, of: number) => `${count(covered)} of ${count(of)}`,
      gaps: 'Gaps',
      eligible: 'Eligible people',
    },
    summary: {
      /** Nothing can be covered: no topic maps to any item. */
      noContent: (kind: Kind, day: string) =>
        `No topic maps to any ${nouns[kind].one} of this framework on ${day}, so no coverage can be given. Add topics that carry the CWE ids listed here.`,
      nobodyEligible: (day: string) =>
        `No eligible people on ${day}: nobody active has the role learner, so no share can be given and nothing is covered.`,
      /** The answer in one or two sentences. */
      inShort(
        kind: Kind,
        { covered, itemCount, noContent, eligible }: FrameworkFigures,
        threshold: number,
      ): string {
        const { one, many } = nouns[kind];
        const withContent = itemCount - noContent;
        const outside =
          noContent > 0
            ? ` ${count(noContent)} ${noContent === 1 ? `${one} has` : `${many} have`} no content and ${noContent === 1 ? 'stands' : 'stand'} outside.`
            : '';
        return `${count(covered)} of ${count(withContent)} ${withContent === 1 ? one : many} with content ${covered === 1 ? 'is' : 'are'} covered: at least ${wholePercent(threshold)} of ${eligiblePeople(eligible)} ${covered === 1 ? 'are trained on it' : 'are trained on each'}.${outside}`;
      },
      framework: 'Framework',
      pack: 'Pack',
      packIs: (id: string, version: string, builtIn: boolean) =>
        `${id}, version ${version}, ${builtIn ? 'as it comes with Docket' : 'added by the organization'}`,
      asOf: 'As of',
      byStatus: 'By status',
      byStatusIs: ({ covered, partial, noActivity, noContent }: FrameworkFigures) =>
        `${count(covered)} covered, ${count(partial)} partial, ${count(noActivity)} without activity, ${count(noContent)} without content`,
      chart: (kind: Kind) => `Share of eligible people trained, by ${nouns[kind].one}`,
      threshold: (percent: number) => `threshold ${wholePercent(percent)}`,
      firstOf: (kind: Kind, drawn: number, of: number) =>
        `The first ${count(drawn)} of ${count(of)} ${nouns[kind].many}; the table that follows has all of them.`,
    },
    items: {
      section: (kind: Kind) => `${capital(nouns[kind].many)} and gaps`,
      title: (kind: Kind) => capital(nouns[kind].many),
      item: (kind: Kind) => capital(nouns[kind].one),
      status: 'Status',
      share: 'Share',
      trainedOfEligible: 'Trained / eligible',
      threshold: 'Threshold',
      averageScore: 'Average score',
      topics: 'Topics',
      ownSet: 'with the organization’s own CWE set',
    },
    gaps: {
      title: 'Gaps',
      none: (kind: Kind, items: number) =>
        `There are no gaps: ${items === 1 ? `the one ${nouns[kind].one} is` : `all ${count(items)} ${nouns[kind].many} are`} covered.`,
      missing: 'What is missing',
      peopleMissing: 'People missing',
      /** Why an item is not covered, and what is missing, in people. */
      gapOf({ status, counts, trained, eligible, share, missing }: EvidenceItem, threshold: number): string {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'No topic maps to it, so nobody can be trained on it. It stands outside the coverage until a topic does.'
            : 'There are no topics yet, so nobody can be trained on it. It stands outside the coverage until there is one.';
        if (eligible === 0) return 'Nobody is eligible, so nobody can be trained on it.';
        const needed = `${count(missing!)} ${trained > 0 ? 'more ' : ''}${missing === 1 ? 'person has' : 'people have'} to be trained to reach ${wholePercent(threshold)}`;
        if (trained === 0) return `None of ${eligiblePeople(eligible)} is trained: ${needed}.`;
        return `${count(trained)} of ${eligiblePeople(eligible)} ${trained === 1 ? 'is' : 'are'} trained (${formats.percent(share)}): ${needed}.`;
      },
    },
    topics: {
      title: 'Topics that count',
      topic: 'Topic',
      module: 'Module',
      trained: 'Trained',
      counted: (topics: number) => `${count(topics)} ${topics === 1 ? 'topic' : 'topics'}`,
      anyOf: (topics: number) => `any of ${count(topics)} ${topics === 1 ? 'topic' : 'topics'}`,
      anyTopic: 'About people, not weaknesses: any topic trains a person.',
      anyTopicByLanguage:
        'About people, not weaknesses: any topic trains a person, in each language declared for the person.',
      byModule: 'Chosen by module: this list publishes no CWE ids.',
      byCwe: (cweIds: number[], own: boolean) =>
        `${own ? 'The organization’s own set: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    untrained: {
      title: 'People not yet trained',
      person: 'Person',
      email: 'E-mail',
      team: 'Team',
      notYet: (untrained: number, eligible: number) =>
        `${count(untrained)} of ${people(eligible)} not yet trained`,
      noContent: 'No topic maps to it: nobody can be trained on it, so nobody is listed.',
      everyone: 'Everyone eligible is trained.',
      nobodyEligible: (day: string) => `No eligible people on ${day}: nobody active has the role learner.`,
      nothingMaps: (day: string) =>
        `No topic maps to anything in this framework on ${day}, so nobody can be trained on it.`,
      nobodyMissing: (day: string, eligible: number) =>
        `Nobody is missing on ${day}: each of ${people(eligible)} is trained wherever a topic maps.`,
    },
    languages: {
      title: 'Last pass by language',
      each: (eligible: number) => `${people(eligible)}, each with the languages declared`,
      language: 'Language',
      none: 'None declared',
      state: 'State',
      trained: 'Trained',
      notTrained: 'NOT TRAINED',
      lastPass: 'Last pass',
      never: 'Never',
    },
    rules: {
      pack: 'Framework pack',
      packIs: (title: string, pack: string) => `${title}: ${pack}.`,
      ownSets: 'Own CWE sets',
      noOwnSets: 'None on this framework. Where it refers to another list, the sets in force there count.',
      ownSetsOf: (kind: Kind, own: string[], items: number) =>
        `The organization’s own set stands in place of the pack’s for ${own.length} of ${items} ${nouns[kind].many}: ${own.join(', ')}.`,
      topics: 'Topics that count',
      topicsAre: (kind: Kind) =>
        kind === 'owasp'
          ? `Topics of this list’s family with at least one CWE id of the ${nouns[kind].one}’s set, or, where the list publishes none, of its modules.`
          : `Topics of any family with at least one CWE id of the ${nouns[kind].one}’s set.`,
      trained: 'Trained',
      /** @param byTopic whether an item is trained on by its topics @param anyTopic, byLanguage ids of items about people */
      trainedIs(kind: Kind, byTopic: boolean, anyTopic: string[], byLanguage: string[]): string {
        const ways = [
          byTopic &&
            `on a ${nouns[kind].one}: a passing attempt in the window on any one topic that maps to it`,
          anyTopic.length > 0 &&
            `on ${anyTopic.join(', ')}, which ${are(anyTopic)} about people: on any topic at all`,
          byLanguage.length > 0 &&
            `on ${byLanguage.join(', ')}, which ${are(byLanguage)} about people: on any topic in each language declared for the person; without a declared language, on any topic`,
        ];
        return `${capital(ways.filter(Boolean).join('; '))}.`;
      },
      status: 'Status',
      statusIs:
        'No content: no topic maps. No activity: nobody is trained, or nobody is eligible. Covered: trained / eligible is at least the threshold. Partial: everything else.',
      coverage: 'Coverage',
      coverageIs: (kind: Kind) =>
        `Covered ${nouns[kind].many} / (${nouns[kind].many} − those without content). Mean share: the mean of trained / eligible over the ${nouns[kind].many} with content.`,
      averageScore: 'Average score',
      averageScoreIs:
        'Mean over eligible people of their best score in the window on the topics that count; people without an attempt are left out.',
      missing: 'People missing',
      missingIs: (kind: Kind) =>
        `Eligible people still to be trained until the threshold is reached. A gap is any ${nouns[kind].one} that is not covered.`,
    },
  };
};

export type FrameworkEvidenceMessages = ReturnType<typeof en>;
