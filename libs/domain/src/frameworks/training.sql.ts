import { WINDOW_DAYS } from '@docket/contracts';
import { isKnown, isValid } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { mostRecentFirst } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import type { KeptStates } from '../training/state/kept-states.js';
import { bigint, BitSet, WORD_BITS } from './bit-set.sql.js';
import { itemTopics, type RequestedItem } from './topic-mapping.sql.js';

/** Condition: the known attempt `a` was completed by the instant. */
export const byInstant = `a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz`;

/** Returns the condition that a past instant is in the training window. */
export const recent = (expression: string): string =>
  `${expression} > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'`;

/** Condition: the attempt `a` is in the training window, asOf - 365 x 24 h < completedAt <= asOf. */
export const inWindow = `${byInstant} and ${recent('a.completed_at')}`;

/** The kept states of people, and the numbers of the topics of each requested item in them. */
export interface KeptTraining {
  states: KeptStates;
  topics: number[][];
}

/** Returns the numbers, from 1, as bits of the words of training_state. */
function wordsOf(numbers: readonly number[], length: number): bigint[] {
  const words = Array.from({ length }, () => 0n);
  for (const number of numbers)
    words[Math.floor((number - 1) / WORD_BITS)]! |= 1n << BigInt((number - 1) % WORD_BITS);
  return words;
}

/**
 * Builds queries about the training of people, aggregated to one row per person: the set of items on which the
 * person passed a topic in the training window, and the set of declared languages in which the person passed
 * any topic. Attempts are read once, from an index, and are not joined with items: each topic has the set of
 * its items as a bit set.
 */
export class TrainingQuery {
  private readonly items: BitSet;
  private readonly languages: BitSet;
  private readonly exempt: BitSet;
  private readonly people: { query: string; ownInstant: boolean };
  private readonly kept: KeptTraining | null;

  /**
   * @param declared the value of `:languages`, used only if an item requires a pass per language
   * @param options.people query for the people, as `(person_id, team_id, languages)`. With `ownInstant`, it also has `instant`, at
   *   which their training and exemptions are considered instead of `:asOf`. Default: the eligible people
   * @param options.kept reads kept states instead of all attempts
   */
  constructor(
    private readonly requested: readonly RequestedItem[],
    declared: readonly string[],
    { people, kept }: { people?: { query: string; ownInstant: boolean }; kept?: KeptTraining | null } = {},
  ) {
    this.people = people ?? { query: eligible, ownInstant: false };
    this.kept = kept ?? null;
    this.items = new BitSet('item', requested.length);
    this.exempt = new BitSet('exempt', requested.length);
    this.languages = new BitSet('language', this.needsLanguages() ? declared.length : 0);
  }

  /**
   * Returns the common table expressions that a query starts with: `item_topic (number, topic_id)`, `eligible
   * (person_id, team_id, languages)`, `exempt (person_id, ...)`, `passed (person_id, ...)` and `declared (person_id,
   * ...)`. The last three contain only people with an exemption, a pass or a declared language.
   * @param measures further aggregates over all attempts `a`, passed or not, on topics `m`
   */
  relations(measures: string[] = []): string {
    return `with item_topic as not materialized (${itemTopics}),
  topic_items as not materialized (
    select topic_id, ${this.items.collect('number').join(', ')} from item_topic group by topic_id),
  eligible as materialized (${this.people.query}),
  exempt as materialized (
    select h.person_id, ${this.exempt.collect('i.number').join(', ')}
      from json_to_recordset(:items::json) as i(number int, framework text, id text)
      join exemption_revision h on h.framework_id = i.framework and h.item_id = i.id
      ${this.personJoin('h')}
      where h.organization_id = :organizationId and ${this.atInstant(isValid('h'))}
      group by h.person_id),
  ${this.languageRelations()}
  ${this.kept ? this.keptPasses(this.kept) : this.passesOfAttempts(measures)}`;
  }

  /** Returns the relation `passed` from the attempts. */
  private passesOfAttempts(measures: string[]): string {
    const readsAllAttempts = measures.length > 0;
    const columns = [
      ...this.items.union('m', readsAllAttempts ? ` filter (where ${passes})` : ''),
      ...this.languages.union('l', readsAllAttempts ? ` filter (where ${passes})` : ''),
      ...measures,
    ];
    return `passed as materialized (
    select a.person_id, ${columns.join(', ')}
      from attempt a join topic_items m on m.topic_id = a.topic_id
      ${this.languageJoin()} ${this.personJoin('a')}
      where ${this.atInstant(inWindow)} ${readsAllAttempts ? '' : `and ${passes}`} ${this.topicCondition()}
      group by a.person_id)`;
  }

  /** Returns the relation `passed` from the kept states. */
  private keptPasses({ states, topics }: KeptTraining): string {
    const words = Array.from({ length: Math.ceil(states.topics.length / WORD_BITS) }, (_, word) => word);
    const passedAny = (item: number): string => {
      const masks = wordsOf(topics[item]!, words.length);
      const conditions = words.flatMap((word) =>
        masks[word] === 0n ? [] : [`s.t${word} & ${bigint(masks[word]!)} <> 0`],
      );
      return conditions.length === 0 ? 'false' : conditions.join(' or ');
    };
    const items = this.items.ofConditions(passedAny);
    const ofPerson = 'from language l where l.language = any (s.passed_languages)';
    const columns = ['s.person_id', ...items, ...this.languages.unionFrom('l', ofPerson)];
    return `kept_word as materialized (
    select s.person_id, s.passed_languages${words.map((word) => `, s.passed[${word + 1}] as t${word}`).join('')}
      from (${states.query}) s),
  passed as materialized (
    select ${columns.join(', ')} from kept_word s)`;
  }

  private personJoin(row: string): string {
    return this.people.ownInstant ? `join eligible e on e.person_id = ${row}.person_id` : '';
  }

  /** Returns a condition with the instant of the person. */
  private atInstant(condition: string): string {
    return this.people.ownInstant ? condition.replaceAll(':asOf::timestamptz', 'e.instant') : condition;
  }

  /** Returns the joins of `eligible e` with the person's passed items and declared languages. */
  joins(): string {
    return `left join passed p on p.person_id = e.person_id left join exempt x on x.person_id = e.person_id
      ${this.needsLanguages() ? 'left join declared d on d.person_id = e.person_id' : ''}`;
  }

  /**
   * Returns the condition that the eligible person of `joins()` is trained on an item. An item that requires
   * a pass per language needs a pass in each declared language, or any pass if the person declares none
   * (docs/domain.md, section 3.3).
   */
  trainedOn(number: number): string {
    const passed = `coalesce(${this.items.has('p', number)}, false)`;
    if (this.requested[number]!.item.counts !== 'languages') return passed;
    return `(${passed} and ${this.languages.hasAll('p', 'd')})`;
  }

  /** Returns the condition that the eligible person of `joins()` is exempt from an item (docs/domain.md, section 3.5). */
  exemptFrom(number: number): string {
    return `coalesce(${this.exempt.has('x', number)}, false)`;
  }

  /**
   * Returns the common table expressions that follow `relations()` for the attempts that count (docs/domain.md, section 5):
   * `counting (id, person_id, team_id, items)`, with the numbers of the items that each attempt satisfies. The passes of a
   * person are read from the most recent one: a pass satisfies the items that no later pass has satisfied.
   */
  countingAttempts(): string {
    const [later, all] = [this.items.withPrefix('later'), this.languages.withPrefix('all')];
    const laterLanguages = this.languages.withPrefix('later');
    const columns = [
      ...this.items.columnsOf('m'),
      ...this.languages.columnsOf('l'),
      ...this.items.unionOver('m', 'later', 'later'),
      ...this.languages.unionOver('l', 'later', 'later'),
      ...this.languages.unionOver('l', 'person', 'all'),
    ];
    const satisfies = ({ item }: RequestedItem, number: number): string => {
      const isFirst = `${this.items.has('p', number)} and not ${later.has('p', number)}`;
      if (item.counts !== 'languages') return isFirst;
      const inLanguage = this.languages.hasOther('p', 'd', laterLanguages);
      return `case when d.person_id is null then ${isFirst} else ${inLanguage} and ${this.languages.hasAll('p', 'd', all)} end`;
    };
    const numbers = this.requested.map(
      (one, number) =>
        `case when (${satisfies(one, number)}) and not ${this.exemptFrom(number)} then ${number} end`,
    );
    return `pass as (
    select a.id, a.person_id, e.team_id, ${columns.join(', ')}
      from attempt a join topic_items m on m.topic_id = a.topic_id join eligible e on e.person_id = a.person_id
      ${this.languageJoin()}
      where ${inWindow} and ${passes} ${this.topicCondition()}
      window person as (partition by a.person_id),
        recency as (partition by a.person_id order by ${mostRecentFirst('a')}),
        later as (recency rows between unbounded preceding and 1 preceding)),
  counting as materialized (
    select c.* from (
      select p.id, p.person_id, p.team_id, array_remove(array[${numbers.join(', ')}]::int[], null) as items
        from pass p left join exempt x on x.person_id = p.person_id
        ${this.needsLanguages() ? 'left join declared d on d.person_id = p.person_id' : ''}) c
      where c.items <> '{}')`;
  }

  /** Returns the condition that a topic `m` counts for an item. */
  countsFor(number: number): string {
    return this.items.has('m', number);
  }

  /**
   * Returns the condition that limits the read to attempts on topics of the items, unless an item counts all
   * topics.
   */
  private topicCondition(): string {
    const someTopics = this.requested.every(({ item }) => item.counts === 'topics');
    return someTopics ? 'and a.topic_id = any (array(select topic_id from topic_items))' : '';
  }

  private needsLanguages(): boolean {
    return this.requested.some(({ item }) => item.counts === 'languages');
  }

  private languageJoin(): string {
    return this.needsLanguages() ? 'left join language l on l.language = lower(a.language)' : '';
  }

  private languageRelations(): string {
    if (!this.needsLanguages()) return '';
    const columns = (aggregates: string[], key: string) => [key, ...aggregates].join(', ');
    return `language as not materialized (
    select ${columns(this.languages.collect('(number - 1)'), 'language')}
      from json_array_elements_text(:languages::json) with ordinality as l(language, number) group by language),
  declared as materialized (
    select ${columns(this.languages.union('l'), 'd.person_id')}
      from (select person_id, lower(unnest(languages)) as language from eligible) d
      join language l on l.language = d.language group by d.person_id),`;
  }
}
