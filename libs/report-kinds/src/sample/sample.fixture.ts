import { createHash } from 'node:crypto';
import type { SnapshotHeader, SnapshotLine } from '../snapshot/snapshot.js';
import { fixtureHeader, internationalNames, writeSnapshot } from '../snapshot/snapshot.fixture.js';
import type {
  SamplePerson,
  SamplePopulation,
  SampleRequirement,
  SampleStratum,
  SelectionSection,
} from './sample.snapshot.js';

const SEED = '2026-Q4';
const teams = ['Checkout', 'Core Platform', 'Mobile', 'Payments & Billing', null];
const items = ['SQL injection', 'Command injection', 'The invoice search that answered too much'];
/** Population for each person in the sample. */
const PEOPLE_PER_SAMPLED = 8;

export interface SampleFixture {
  /** Number of people in the sample; 0 for an empty population. */
  people: number;
  /** Requested size. Default: `people`. */
  size?: number;
  population?: SamplePopulation;
  stratify?: SelectionSection['stratify'];
  seed?: string;
  header?: Partial<SnapshotHeader>;
  /** Overrides for the first people. */
  rows?: Partial<SamplePerson>[];
}

export const assignmentPopulation: SamplePopulation = {
  type: 'assignment',
  id: '0197a6b2-0000-7000-8000-0000000000aa',
  title: 'Injection and access control, autumn 2026',
  scopeType: 'organization',
  scopeTitle: 'Northwind Software & Söhne',
  countsFrom: '2026-09-01T08:00:00.000Z',
  deadline: '2026-11-15T22:59:59.000Z',
  trackedItems: items.length,
  exempt: 2,
  leavers: 4,
  nonLearners: 0,
};
export const languagePopulation: SamplePopulation = {
  type: 'control',
  frameworkId: 'pci-dss',
  frameworkTitle: 'PCI DSS',
  frameworkVersion: '1.2.0',
  frameworkEdition: 'PCI DSS v4.0.1',
  frameworkEditionSource: 'PCI Security Standards Council, June 2024',
  itemId: '6.2.2',
  itemTitle: 'Software development personnel are trained',
  counts: 'languages',
  cweIds: [],
  topicCount: 40,
  exempt: 1,
};

/** A control with mapped topics. */
export const topicPopulation: SamplePopulation = {
  ...languagePopulation,
  itemId: '6.2.4-injection',
  itemTitle: 'Injection attacks are prevented',
  counts: 'topics',
  cweIds: [77, 89],
  topicCount: 2,
};

/** Writes a realistic snapshot of any size, deterministic for the same arguments. @returns its SHA-256 */
export function writeSampleSnapshot(file: string, fixture: SampleFixture): Promise<string> {
  const { seed = SEED, stratify = 'team', people } = fixture;
  const header = fixtureHeader('sample', {
    subject: 'Injection and access control, autumn 2026',
    ...fixture.header,
    params: { population: 'eligible', size: Math.max(people, 1), seed, stratify, ...fixture.header?.params },
  });
  return writeSnapshot(file, header, lines({ ...fixture, seed, stratify }));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (kind: number, index: number): string =>
  `0197a6b2-000${kind}-7000-8000-${index.toString(16).padStart(12, '0')}`;
const teamIndexOf = (index: number): number => (index * 7) % teams.length;
const teamIdOf = (team: number): string => (teams[team] === null ? 'none' : idOf(2, team));

function* lines({
  people,
  population = assignmentPopulation,
  size = Math.max(people, 1),
  stratify,
  seed,
  rows = [],
}: Omit<SampleFixture, 'header'> & Pick<SelectionSection, 'seed' | 'stratify'>): Generator<SnapshotLine> {
  const members = Array.from({ length: people * PEOPLE_PER_SAMPLED }, (_, index) => ({
    index,
    personId: idOf(1, index),
    hash: sha256(`${seed}:${idOf(1, index)}`),
  }));
  yield { section: 'population', total: members.length };
  for (const { personId, index } of members) yield { row: { personId, team: teamIdOf(teamIndexOf(index)) } };
  const byHash = members.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  const strata =
    stratify === 'team'
      ? strataOf(
          members.map(({ index }) => teamIndexOf(index)),
          people,
        )
      : [];
  const chosen =
    strata.length === 0
      ? byHash.slice(0, people)
      : strata
          .flatMap(({ team, selected }) =>
            byHash.filter(({ index }) => teamIdOf(teamIndexOf(index)) === team).slice(0, selected),
          )
          .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const selection: SelectionSection = {
    population,
    populationSize: members.length,
    populationSha256: sha256(members.map(({ personId }) => `${personId}\n`).join('')),
    sampleSha256: sha256(chosen.map(({ hash, personId }) => `${hash} ${personId}\n`).join('')),
    seed,
    seedOrigin: 'request',
    requestedSize: size,
    sampleSize: people,
    stratify,
  };
  yield { section: 'selection', data: selection };
  yield { section: 'strata', data: strata };
  if (population.type === 'control') yield* topicLines(population);
  yield* peopleLines(chosen, population, rows);
}

function* topicLines({
  counts,
  frameworkId,
  itemId,
}: Extract<SamplePopulation, { type: 'control' }>): Generator<SnapshotLine> {
  const mapped = counts === 'topics' ? items.slice(0, 2) : [];
  yield { section: 'topics', total: mapped.length };
  for (const [index, title] of mapped.entries())
    yield {
      row: {
        frameworkId,
        itemId,
        slug: `topic-${index}`,
        title,
        module: 'A03 Injection',
        cweIds: [[89], [77]][index],
      },
    };
}

type Member = { index: number; personId: string; hash: string };

function* peopleLines(
  chosen: Member[],
  population: SamplePopulation,
  rows: Partial<SamplePerson>[],
): Generator<SnapshotLine> {
  const byState: Record<string, number> = {};
  for (const [at, { personId, hash, index }] of chosen.entries()) {
    const requirements = requirementsAt(at, population);
    const person: SamplePerson = {
      number: at + 1,
      personId,
      name:
        at % 6 === 5
          ? internationalNames[((at / 6) % internationalNames.length) | 0]!
          : `Ada Lovelace ${index}`,
      email: `ada.lovelace${index}@northwind.example`,
      team: teams[teamIndexOf(index)]!,
      hash,
      state: stateOf(requirements, population),
      deadline: population.type === 'assignment' ? population.deadline : null,
      ...rows[at],
    };
    byState[person.state] = (byState[person.state] ?? 0) + 1;
    yield { section: 'people', data: person, total: requirements.length };
    for (const row of requirements) yield { row };
  }
  yield { section: 'results', data: { byState } };
}

/** Divides the places by the largest remainder; all teams have the same size, give or take one person. */
function strataOf(teamOfMember: number[], size: number): SampleStratum[] {
  const total = teamOfMember.length;
  const shares = teams
    .map((name, team) => {
      const people = teamOfMember.filter((each) => each === team).length;
      return {
        team: teamIdOf(team),
        name,
        people,
        selected: Math.floor((size * people) / total),
        rest: (size * people) % total,
      };
    })
    .filter(({ people }) => people > 0);
  let left = size - shares.reduce((sum, { selected }) => sum + selected, 0);
  for (const share of shares.toSorted((a, b) => b.rest - a.rest || (a.team < b.team ? -1 : 1))) {
    if (left <= 0) break;
    share.selected += 1;
    left -= 1;
  }
  return shares.map(({ rest: _, ...stratum }) => stratum).sort((a, b) => (a.team < b.team ? -1 : 1));
}

function stateOf(requirements: SampleRequirement[], { type }: SamplePopulation): SamplePerson['state'] {
  const met = requirements.filter((requirement) => requirement.met).length;
  if (type !== 'assignment') return met === requirements.length ? 'trained' : 'not_trained';
  if (met === requirements.length) return 'completed';
  return met === 0 ? 'not_started' : 'overdue';
}

function requirementsAt(at: number, population: SamplePopulation): SampleRequirement[] {
  if (population.type === 'assignment')
    return items.map((item, index) => ({
      ...requirementOf(at % 5 !== index + 2, at, index),
      requires: index === 2 ? 'scenario' : 'topic',
      requirement: item,
      furtherPasses: 0,
      ...(index === 2 && { topicId: null, topic: null, score: null, source: null, sourceId: null }),
    }));
  if (population.type === 'control' && population.counts === 'languages')
    return ['go', 'typescript'].map((language, index) => ({
      ...requirementOf((at + index) % 4 !== 3, at, index),
      requires: 'language',
      requirement: language,
    }));
  return [{ ...requirementOf(at % 7 !== 6, at, 0), requires: 'pass', requirement: null }];
}

function requirementOf(
  met: boolean,
  at: number,
  index: number,
): Omit<SampleRequirement, 'requires' | 'requirement'> {
  if (!met)
    return {
      met,
      topicId: null,
      topic: null,
      score: null,
      result: null,
      language: null,
      completedAt: null,
      recordedAt: null,
      source: null,
      sourceId: null,
      furtherPasses: 0,
    };
  const day = String(1 + ((at * 3 + index) % 28)).padStart(2, '0');
  return {
    met,
    topicId: `topic-${index}`,
    topic: items[index]!,
    score: at % 4 === 1 ? null : 70 + ((at * 37) % 300) / 10,
    result: at % 4 === 1 ? 'passed' : null,
    language: null,
    completedAt: `2026-10-${day}T09:14:00.000Z`,
    recordedAt: `2026-10-${day}T09:20:00.000Z`,
    source: 'lms',
    sourceId: `attempt-${at * 10 + index}`,
    furtherPasses: at % 3,
  };
}
