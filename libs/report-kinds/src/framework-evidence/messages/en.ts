import { nouns } from '@docket/contracts/nouns/en';
import type { FrameworkKind, FrameworkNoun } from '@docket/contracts/values';
import type { Formats } from '../../language/formats.js';
import type { EvidenceItem, FrameworkFigures } from '../framework-evidence.snapshot.js';

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** English messages of the Framework Evidence Report. */
export const en = (formats: Formats) => {
  const { count, wholePercent } = formats;
  const people = (number: number): string => `${count(number)} ${number === 1 ? 'person' : 'people'}`;
  const eligiblePeople = (eligible: number): string =>
    eligible === 1 ? 'the only eligible person' : `the ${count(eligible)} eligible people`;
  return {
    title: 'Framework Evidence Report',
    statuses: {
      covered: 'Share met',
      partial: 'Below share',
      'no-activity': 'No activity',
      'no-content': 'No content',
    },
    /** Status of a person in the comparison with an earlier report. @param items their IDs */
    compared: {
      untrained: (items: string) => `Not trained on: ${items}`,
      trained: 'Trained on everything with mapped topics',
    },
    glance: {
      /** Title of a column. */
      eligibleShort: 'Eligible',
      coverage: 'Coverage',
      meanShare: 'Average trained share',
      covered: (noun: FrameworkNoun) => `${capitalize(nouns[noun].many)} at or above required share`,
      coveredOf: (covered: number, of: number) => `${count(covered)} of ${count(of)}`,
      gaps: 'Gaps',
      eligible: 'Eligible people',
    },
    summary: {
      trainingOnly: 'These figures show who is trained. They do not show that a control operates.',
      /** Next to every status. @param percent the coverage threshold */
      ownThreshold: (percent: number): string =>
        `The threshold of ${wholePercent(percent)} is the organization’s own choice, not a requirement of the standard.${percent < 100 ? ' People can be untrained although the required share is met.' : ''}`,
      /** No item can meet its required share: no topic is mapped to any of them. */
      noContent: (noun: FrameworkNoun, day: string) =>
        `No topic is mapped to any ${nouns[noun].one} of this framework on ${day}, so coverage cannot be calculated. Add topics that match the mappings listed under “Mapped topics”.`,
      /** @param reason why nobody is eligible */
      nobodyEligible: (reason: string) =>
        `${reason} Shares cannot be calculated, and no required share is met.`,
      /** The result in two or three sentences. */
      result(
        noun: FrameworkNoun,
        { covered, itemCount, noContent, eligible }: FrameworkFigures,
        threshold: number,
      ): string {
        const { one, many } = nouns[noun];
        const withContent = itemCount - noContent;
        const excluded =
          noContent > 0
            ? ` ${count(noContent)} ${noContent === 1 ? `${one} has no content and is` : `${many} have no content and are`} excluded from coverage.`
            : '';
        return `${count(covered)} of ${count(withContent)} ${withContent === 1 ? one : many} with content ${covered === 1 ? 'meets' : 'meet'} the required share: ${eligible === 1 ? 'the only eligible person' : `at least ${wholePercent(threshold)} of the ${count(eligible)} eligible people`} must be trained on each ${one}.${excluded}`;
      },
      framework: 'Framework',
      mapping: 'Mapping',
      mappingValue: (id: string, version: string, builtIn: boolean) =>
        `${id}, version ${version}, ${builtIn ? 'supplied with Docket' : 'added by the organization'}`,
      byStatus: 'By status',
      byStatusValue: ({ covered, partial, noActivity, noContent }: FrameworkFigures) =>
        `share met: ${count(covered)}; below share: ${count(partial)}; no activity: ${count(noActivity)}; no content: ${count(noContent)}`,
      chart: (noun: FrameworkNoun) => `Share of eligible people trained, by ${nouns[noun].one}`,
      threshold: (percent: number) => `threshold ${wholePercent(percent)}`,
      firstOf: (noun: FrameworkNoun, drawn: number, of: number) =>
        `The chart shows the first ${count(drawn)} of ${count(of)} ${nouns[noun].many}. The table that follows lists all ${nouns[noun].many}.`,
    },
    items: {
      section: (noun: FrameworkNoun) => `${capitalize(nouns[noun].many)} and gaps`,
      item: (noun: FrameworkNoun) => capitalize(nouns[noun].one),
      status: 'Status',
      share: 'Share',
      trainedOfEligible: 'Trained / eligible',
      averageScore: 'Mean best score',
      topics: 'Topics',
      customMapping: 'custom CWE mapping',
      noContent: 'no content assigned',
    },
    requirements: {
      /** Follows the result if the required share of some items differs from the threshold. */
      otherShares: (noun: FrameworkNoun, items: number) =>
        `Another required share applies to ${count(items)} ${items === 1 ? nouns[noun].one : nouns[noun].many}: see the column “Required”.`,
      required: 'Required',
      shareOf: (id: string, percent: number) => `${id} (${wholePercent(percent)})`,
      requiredOf: (percent: number) => `required ${wholePercent(percent)}`,
      trainingCoverage: 'training coverage',
      trainingOnly: (noun: FrameworkNoun) =>
        `A ${nouns[noun].one} marked “training coverage” requires more than the passes that are counted here. Its status describes training only and does not show operating effectiveness.`,
      /** Note on an item for which any topic counts. */
      anyTopic:
        'Any passed topic counts: the status does not show that the content of the training is what the text asks for.',
      /** Next to an item that is about all personnel. */
      eligibleOnly: 'eligible people only',
      /** Note on an item that is about all personnel. @param people of the organization at the instant, if known */
      allPersonnel: (people: { present: number; eligible: number } | null): string =>
        `The text is about all personnel. The figures cover eligible people only${people ? ` (${count(people.eligible)} of ${count(people.present)} people in the organization)` : ''}; other people need evidence of their own.`,
      title: (noun: FrameworkNoun) => `What the ${nouns[noun].many} ask for`,
      asksFor: 'Asks for',
      ownWords: (builtIn: boolean): string =>
        builtIn
          ? 'In Docket’s words. The text of the standard prevails.'
          : 'In the words of the organization’s framework. The text of the standard prevails.',
      notes: 'Notes',
      grouping: 'The ID and the grouping are Docket’s, not the standard’s.',
      /** @param ofMapping the share that the mapping requires at the instant, not when it was lowered */
      lowered: (ofMapping: number, to: number, since: string, by: string) =>
        `Required share: ${wholePercent(to)} instead of the ${wholePercent(ofMapping)} of the mapping, lowered on ${since} by ${by}.`,
      loweredBelowThreshold: (ofMapping: number, to: number, set: number, since: string, by: string) =>
        `Required share: ${wholePercent(to)}, the coverage threshold, instead of the ${wholePercent(ofMapping)} of the mapping. The organization set ${wholePercent(set)} on ${since} by ${by}.`,
      loweredWithoutEffect: (set: number, required: number, since: string, by: string) =>
        `A lower share of ${wholePercent(set)}, set on ${since} by ${by}, has no effect: without it, the required share is also ${wholePercent(required)}.`,
      reason: (reason: string) => `Reason: ${reason}`,
      changedReason: (reason: string, since: string, by: string) =>
        `Reason (changed on ${since} by ${by}): ${reason}`,
      requiredShare: 'Required share',
      requiredShareValue:
        'The higher of the coverage threshold and the share in the framework’s mapping. The threshold is a choice of the organization: the standard itself sets no such share. The organization can lower the share of the mapping only with a written reason.',
      /** `list` has items with their shares, e.g. `6.2.2 (100%)`. */
      packShares: (list: string) => `The mapping requires: ${list}.`,
      loweredShares: 'Lowered required shares',
      noLoweredShares: 'None.',
    },
    gaps: {
      title: 'Gaps',
      none: (noun: FrameworkNoun, items: number) =>
        `There are no gaps: ${items === 1 ? `the only ${nouns[noun].one} meets` : `all ${count(items)} ${nouns[noun].many} meet`} the required share.`,
      reason: 'Reason',
      peopleToTrain: 'People still to train',
      /** Why an item does not meet its required share, and how many people must still be trained. */
      gapOf({ status, counts, trained, eligible, missing }: EvidenceItem, threshold: number): string {
        if (status === 'no-content')
          return counts === 'topics'
            ? 'No topic is mapped to it, so nobody can be trained on it. It is excluded from coverage until a topic is mapped.'
            : 'There are no topics yet, so nobody can be trained on it. It is excluded from coverage until there is a topic.';
        if (eligible === 0) return 'There are no eligible people, so nobody can be trained on it.';
        const more = `${count(missing!)} ${trained > 0 ? 'more ' : ''}${missing === 1 ? 'person' : 'people'} must be trained to reach ${wholePercent(threshold)}`;
        if (trained === 0)
          return `${eligible === 1 ? 'The only eligible person is not' : `None of ${eligiblePeople(eligible)} are`} trained: ${more}.`;
        return `${count(trained)} of ${eligiblePeople(eligible)} ${trained === 1 ? 'is' : 'are'} trained (${formats.percent(trained, eligible)}): ${more}.`;
      },
    },
    topics: {
      title: 'Mapped topics',
      topic: 'Topic',
      module: 'Module',
      trained: 'People trained',
      counted: (topics: number) => `${count(topics)} ${topics === 1 ? 'topic' : 'topics'}`,
      anyOf: (topics: number) => `any of ${count(topics)} ${topics === 1 ? 'topic' : 'topics'}`,
      anyTopic: (noun: FrameworkNoun) => `Person-based ${nouns[noun].one}: any passed topic qualifies.`,
      anyTopicByLanguage: (noun: FrameworkNoun) =>
        `Person-based ${nouns[noun].one}: any passed topic qualifies, in each programming language that the person declares.`,
      byModule: 'Mapped by module: this list publishes no CWE IDs.',
      byCwe: (cweIds: number[], custom: boolean) =>
        `${custom ? 'Custom CWE mapping: ' : ''}CWE ${cweIds.join(', ')}`,
    },
    trained: {
      title: 'Trained people and the attempts that count',
      about: (noun: FrameworkNoun) =>
        `One row for each person and attempt, with the ${nouns[noun].many} for which this attempt counts. Attempts that do not count for any ${nouns[noun].one} are not listed.`,
      none: 'Nobody is trained.',
      topic: 'Topic',
      score: 'Score',
      passed: 'Passed',
      completed: 'Completed / recorded',
      source: 'Source',
      items: (noun: FrameworkNoun) => `Counts for ${nouns[noun].many}`,
      joined: 'Joined',
      left: (at: string) => `left ${at}`,
      /** Numbers of a team, and of all teams. */
      inTeam: (people: string, attempts: string) => `people: ${people} · attempts: ${attempts}`,
    },
    matrix: {
      about: (noun: FrameworkNoun) =>
        `One row for each person who is not trained on at least one ${nouns[noun].one}. Each column is a ${nouns[noun].one} of this list:`,
      aboutList: (noun: FrameworkNoun) =>
        `One row for each person who is not trained on at least one ${nouns[noun].one}, with the IDs of these ${nouns[noun].many}. People not yet trained by ${nouns[noun].one}:`,
      missing: 'not trained',
      trained: 'trained',
      exempt: 'exempt',
      legend: 'Triangle: not trained. Circle: trained. Dash: exempt, so the person is not counted.',
      teams: 'The number of a team is that of its people in this list.',
      notTrainedOn: 'Not trained on',
      exemptFrom: (ids: string) => `exempt: ${ids}`,
    },
    positions: {
      coverage: 'Coverage',
      meanShare: 'Average trained share',
      instant: 'Instant',
      status: 'Status',
      share: 'Share',
      trained: 'Trained / eligible',
      byItem: (noun: FrameworkNoun) => `By ${nouns[noun].one}`,
      notThenItem: 'Not in the framework',
    },
    untrained: {
      trainedOn: 'Trained on',
      title: 'People not yet trained',
      person: 'Person',
      email: 'E-mail',
      team: 'Team',
      notYet: (untrained: number, eligible: number) =>
        `${count(untrained)} of ${people(eligible)} not yet trained`,
      noContent: 'No topic is mapped to it, so nobody can be trained on it and nobody is listed.',
      everyone: 'All eligible people are trained.',
      nothingMapped: (day: string) =>
        `No topic is mapped to this framework on ${day}, so nobody can be trained on it.`,
      nobodyUntrained: (day: string, eligible: number) =>
        `${eligible === 1 ? 'The only eligible person is' : `All ${count(eligible)} eligible people are`} trained on everything with mapped topics on ${day}.`,
    },
    languages: {
      title: 'Most recent pass by programming language',
      each: (eligible: number) => `${people(eligible)} and their declared languages`,
      language: 'Language',
      none: 'None declared',
      status: 'Status',
      trained: 'Trained',
      notTrained: 'NOT TRAINED',
      lastPass: 'Most recent pass',
      never: 'Never',
    },
    rules: {
      mapping: 'Framework mapping',
      mappingValue: (title: string, mapping: string) => `${title}: ${mapping}.`,
      customMappings: 'Custom CWE mappings',
      noCustomMappings:
        'None in this framework. Where the framework refers to another list, the mappings in effect for that list are used.',
      customMappingsOf: (noun: FrameworkNoun, custom: string[], items: number) =>
        `The organization’s custom CWE mapping replaces the framework’s for ${count(custom.length)} of ${count(items)} ${nouns[noun].many}: ${custom.join(', ')}.`,
      topics: 'Mapped topics',
      topicsValue: (kind: FrameworkKind, noun: FrameworkNoun): string =>
        kind === 'owasp'
          ? `Topics in the family of this list with at least one CWE ID of the ${nouns[noun].one}’s CWE mapping. If the list publishes no CWE IDs: topics in the modules of the ${nouns[noun].one}.`
          : `Topics in any family with at least one CWE ID of the ${nouns[noun].one}’s CWE mapping.`,
      trained: 'Trained',
      /** @param byTopic whether any item is trained by its topics @param anyTopic, byLanguage IDs of person-based items */
      trainedValue(noun: FrameworkNoun, byTopic: boolean, anyTopic: string[], byLanguage: string[]): string {
        const ways = [
          byTopic &&
            `A person is trained on a ${nouns[noun].one} after a passing attempt in the training window on any topic mapped to it.`,
          anyTopic.length > 0 && `For ${anyTopic.join(', ')} (person-based), a pass on any topic is enough.`,
          byLanguage.length > 0 &&
            `For ${byLanguage.join(', ')} (person-based), a pass on any topic is required in each programming language that the person declares, or one pass on any topic if the person declares none.`,
        ];
        return ways.filter(Boolean).join(' ');
      },
      status: 'Status',
      statusValue:
        'No content: no topic is mapped. No activity: nobody is trained, or nobody is eligible. Share met: trained / eligible is at least the required share. Below share: all other cases. A status does not say that everyone is trained.',
      coverage: 'Coverage',
      coverageValue: (noun: FrameworkNoun) =>
        `${capitalize(nouns[noun].many)} that meet their required share / ${nouns[noun].many} with content. Average trained share: the mean of trained / eligible over the ${nouns[noun].many} with content.`,
      averageScore: 'Mean best score',
      averageScoreValue:
        'Mean over the eligible people with a scored attempt: of each person, the best score in the training window on the mapped topics. People without a scored attempt and exempt people are excluded.',
      attempts: 'Attempt that counts',
      attemptsValue: (noun: FrameworkNoun, byLanguage: string[]) =>
        `For each person and ${nouns[noun].one}: the most recent pass in the training window on a mapped topic; of two completed at the same time, the one recorded later, then the one with the greater attempt ID.${byLanguage.length > 0 ? ` For ${byLanguage.join(', ')}: one attempt for each programming language that the person declares.` : ''}`,
      leavers: 'People who left',
      leaversValue:
        'Trained and exempt as of the departure: with the passes of the training window that ends at the departure, and the languages that the person declared then. Topics are those mapped at the instant of this document.',
      trend: 'Trend',
      trendValue: (timeZone: string) =>
        `Each month ends with its last millisecond in the time zone ${timeZone}. Its figures use the roles, teams, settings, content, framework and training window of that instant, and the records known to this document.`,
      peopleToTrain: 'People still to train',
      peopleToTrainValue: (noun: FrameworkNoun) =>
        `Eligible people who must still be trained to reach the required share. A gap is a ${nouns[noun].one} that does not meet its required share. Largest gaps: the ${nouns[noun].many} that need the most further people trained; those of equal number in the order of the framework.`,
    },
  };
};

export type FrameworkEvidenceMessages = ReturnType<typeof en>;
