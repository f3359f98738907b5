import { colour, type Mark } from '@docket/pdf';
import { count, percent } from '../figures.js';
import type { EvidenceItem, FrameworkSection, ItemStatus } from './framework-evidence.snapshot.js';

/** How a status looks: a word, a shape and a colour, never the colour alone. */
export const statusLook: Record<ItemStatus, { word: string; mark: Mark; tint: string }> = {
  covered: { word: 'Covered', mark: 'disc', tint: colour.completed },
  partial: { word: 'Partial', mark: 'half', tint: colour.progress },
  'no-activity': { word: 'No activity', mark: 'ring', tint: colour.secondary },
  'no-content': { word: 'No content', mark: 'dash', tint: colour.secondary },
};

type Standing = Pick<EvidenceItem, 'status' | 'eligible' | 'trained' | 'counts'>;

/** What the items of a framework are called. */
export const nounOf = ({ kind }: Pick<FrameworkSection, 'kind'>): { one: string; many: string } =>
  kind === 'regulatory' ? { one: 'control', many: 'controls' } : { one: 'risk', many: 'risks' };

/** "1 person", "40 people" */
export const people = (number: number): string => `${count(number)} ${number === 1 ? 'person' : 'people'}`;

/** "1 topic", "40 topics" */
export const topics = (number: number): string => `${count(number)} ${number === 1 ? 'topic' : 'topics'}`;

/** People whom the list of an item names: nobody where nobody could be trained. */
export const untrainedOf = ({ status, eligible, trained }: Standing): number =>
  status === 'no-content' ? 0 : eligible - trained;

/** People whom the languages of an item are told of. */
export const matrixSize = ({ counts, eligible }: Standing): number => (counts === 'languages' ? eligible : 0);

export const labelOf = ({ id, title }: Pick<EvidenceItem, 'id' | 'title'>): string => `${id} ${title}`;

/** What trains a person on an item, with the whole CWE set where topics are chosen by it. */
export function choiceOf(item: EvidenceItem): string {
  if (item.counts === 'any-topic') return 'About people, not weaknesses: any topic trains a person.';
  if (item.counts === 'languages')
    return 'About people, not weaknesses: any topic trains a person, in each language declared for the person.';
  if (item.cweIds.length === 0) return 'Chosen by module: this list publishes no CWE ids.';
  return `${item.overridden ? 'The organization’s own set: ' : ''}CWE ${item.cweIds.join(', ')}`;
}

/** Why an item is not covered, and what is missing, in people. */
export function gapOf(item: EvidenceItem, thresholdPercent: number): string {
  const { status, trained, eligible, share, missing } = item;
  if (status === 'no-content')
    return item.counts === 'topics'
      ? 'No topic maps to it, so nobody can be trained on it. It stands outside the coverage until a topic does.'
      : 'There are no topics yet, so nobody can be trained on it. It stands outside the coverage until there is one.';
  if (eligible === 0) return 'Nobody is eligible, so nobody can be trained on it.';
  const needed = `${count(missing!)} ${trained > 0 ? 'more ' : ''}${missing === 1 ? 'person has' : 'people have'} to be trained to reach ${thresholdPercent} %`;
  const everyone = eligible === 1 ? 'the one eligible person' : `the ${count(eligible)} eligible people`;
  if (trained === 0) return `None of ${everyone} is trained: ${needed}.`;
  return `${count(trained)} of ${everyone} ${trained === 1 ? 'is' : 'are'} trained (${percent(share)}): ${needed}.`;
}
