import { PASSING_SCORE, WINDOW_DAYS } from '@docket/contracts';
import { latestPeriods } from '../people/membership.sql.js';
import { Flags } from './flags.sql.js';
import { itemTopics, type AskedItem } from './topic-mapping.sql.js';

/** Whether an attempt `a` was made by the instant, however long ago. */
export const byInstant = 'a.organization_id = :organizationId and a.completed_at <= :asOf::timestamptz';

/** Whether an instant is recent enough to count. */
export const recent = (expression: string): string =>
  `${expression} > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'`;

/** Whether an attempt `a` lies in the window: asOf - 365 x 24 h < completedAt <= asOf. */
export const inWindow = `${byInstant} and ${recent('a.completed_at')}`;

/** Whether an attempt `a` passes. */
export const passes = `a.score >= ${PASSING_SCORE}`;

/** Eligible people at the instant, as `(person_id, team_id)`: active, and learners then. */
export const eligible = `
  select p.person_id, p.team_id from (${latestPeriods(':organizationId', ':asOf::timestamptz')}) p
    where p.role = 'learner' and (p.valid_to is null or p.valid_to > :asOf::timestamptz)`;

/**
 * Who is trained on what, folded to one row per person: the items on which the person has passed a topic in the window,
 * and the declared languages in which the person has passed any. Attempts are read once, from an index, and never joined
 * with items: each topic carries the flags of its items.
 */
export class TrainingFold {
  private readonly items: Flags;
  private readonly languages: Flags;

  /** @param declared the value of `:languages`; needed only when an item counts per language */
  constructor(
    private readonly asked: readonly AskedItem[],
    declared: readonly string[],
  ) {
    this.items = new Flags('item', asked.length);
    this.languages = new Flags('language', this.asksLanguages() ? declared.length : 0);
  }

  /**
   * Relations to begin a query with: `item_topic (number, topic_id)`, `eligible (person_id, team_id)`, `passed
   * (person_id, ...)` and `declared (person_id, ...)`, the last two without people who have nothing there.
   * @param measures further aggregates over the attempts `a` of topics `m`, which then count whether passed or not
   */
  relations(measures: string[] = []): string {
    const counted = measures.length > 0;
    const columns = [
      ...this.items.unite('m', counted ? ` filter (where ${passes})` : ''),
      ...this.languages.unite('l', counted ? ` filter (where ${passes})` : ''),
      ...measures,
    ];
    return `with item_topic as not materialized (${itemTopics}),
  topic_items as not materialized (
    select topic_id, ${this.items.gather('number').join(', ')} from item_topic group by topic_id),
  eligible as materialized (${eligible}),
  ${this.languageRelations()}
  passed as materialized (
    select a.person_id, ${columns.join(', ')}
      from attempt a join topic_items m on m.topic_id = a.topic_id
      ${this.asksLanguages() ? 'left join language l on l.language = lower(a.language)' : ''}
      where ${inWindow} ${counted ? '' : `and ${passes}`} ${this.topicCondition()}
      group by a.person_id)`;
  }

  /** Joins to `eligible e` what the person has passed, and the languages that the person declares. */
  joins(): string {
    return `left join passed p on p.person_id = e.person_id
      ${this.asksLanguages() ? 'left join declared d on d.person_id = e.person_id' : ''}`;
  }

  /**
   * Whether the eligible person of `joins()` is trained on an item. One that counts per language wants a pass in every
   * declared language; of a person who declares none, in anything.
   */
  trainedOn(number: number): string {
    const passed = `coalesce(${this.items.has('p', number)}, false)`;
    if (this.asked[number]!.item.counts !== 'languages') return passed;
    return `${passed} and ${this.languages.hasAll('p', 'd')}`;
  }

  /** Whether a topic `m` counts for an item. */
  countsFor(number: number): string {
    return this.items.has('m', number);
  }

  /** Where only some topics count, the others are not even read. */
  private topicCondition(): string {
    const someTopics = this.asked.every(({ item }) => item.counts === 'topics');
    return someTopics ? 'and a.topic_id = any (array(select topic_id from topic_items))' : '';
  }

  private asksLanguages(): boolean {
    return this.asked.some(({ item }) => item.counts === 'languages');
  }

  private languageRelations(): string {
    if (!this.asksLanguages()) return '';
    const columns = (gathered: string[], key: string) => [key, ...gathered].join(', ');
    return `language as not materialized (
    select ${columns(this.languages.gather('(number - 1)'), 'language')}
      from json_array_elements_text(:languages::json) with ordinality as l(language, number) group by language),
  declared as materialized (
    select ${columns(this.languages.unite('l'), 'd.person_id')}
      from (select id as person_id, lower(unnest(languages)) as language from person
              where organization_id = :organizationId) d
      join language l on l.language = d.language group by d.person_id),`;
  }
}
