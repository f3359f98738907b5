import { inFuture, type RowKind } from './staged-rows.js';

/**
 * Columns of attempts, from CSV, xAPI and the API alike. A person is named by id or e-mail address, a topic by its id,
 * by another id under which it may be known (`topic_alias`), or by its row (`topic_row`).
 */
const columns = {
  source: 'text',
  source_id: 'text',
  user_id: 'uuid',
  email: 'text',
  topic: 'text',
  topic_alias: 'text',
  topic_row: 'uuid',
  score: 'numeric(5,2)',
  language: 'text',
  started_at: 'timestamptz',
  completed_at: 'timestamptz',
};

/** One attempt as a row of these columns; what is left out is unknown. */
export interface AttemptRow {
  source: string;
  source_id: string;
  user_id?: string | undefined;
  email?: string | undefined;
  topic: string;
  topic_alias?: string;
  topic_row?: string | undefined;
  /** Decimal with two places. */
  score: string;
  language: string | null;
  started_at: string | null;
  completed_at: string;
}

/** How messages name fields and rows, and where unknown people and topics can be added: it depends on the way in. */
export interface AttemptWords {
  id: string;
  person: string;
  topic: string;
  startedAt: string;
  completedAt: string;
  /** What a row is called before its number. */
  row: string;
  addPerson: string;
  addTopic: string;
  /** How far ahead of our clock an attempt may be completed, as a PostgreSQL interval. Default: a day. */
  tolerance?: string;
}

/** Rows with the people and topics that they name. */
const resolved = `
  select r.*, coalesce(p.id, pe.id) as person_id, coalesce(t.id, ta.id, tr.id) as topic_id
    from import_row r
    left join person p on p.organization_id = :organizationId and p.id = r.user_id
    left join person pe on pe.organization_id = :organizationId and lower(pe.email) = r.email
    left join topic t on t.organization_id = :organizationId and t.slug = r.topic
    left join topic ta on ta.organization_id = :organizationId and ta.slug = r.topic_alias
    left join topic tr on tr.organization_id = :organizationId and tr.id = r.topic_row`;

const told = (row: string): string =>
  `(${row}.person_id, ${row}.topic_id, ${row}.score, ${row}.language, ${row}.started_at, ${row}.completed_at)`;

const toldTwice = (words: AttemptWords): string => `
  select line, '${words.id}' as field, '${words.row} ' || first || ' has the same id and other values. Every attempt needs its own id.' as reason
    from (select r.line, min(r.line) over w as first, md5(${told('r')}::text) as told,
              first_value(md5(${told('r')}::text)) over (w order by r.line) as told_first
            from (${resolved}) r
            join (select source, source_id from import_row group by source, source_id having count(*) > 1) d
              using (source, source_id)
            window w as (partition by r.source, r.source_id)) r
    where told <> told_first`;

const toldBefore = (words: AttemptWords): string => `
  select r.line, '${words.id}' as field, 'An attempt with this id was recorded before with other values. Attempts are never changed: give a corrected one a new id.' as reason
    from (${resolved}) r
    join attempt a on a.organization_id = :organizationId and a.source = r.source and a.source_id = r.source_id
    where r.person_id is not null and r.topic_id is not null and ${told('a')} is distinct from ${told('r')}`;

const checks = (words: AttemptWords): string[] => [
  `select r.line, '${words.person}' as field, 'There is no person "' || left(coalesce(r.email, r.user_id::text), 100)
      || '". ${words.addPerson}' as reason
    from (${resolved}) r where r.person_id is null`,
  `select r.line, '${words.topic}' as field, 'There is no topic "' || left(r.topic, 200) || '". ${words.addTopic}' as reason
    from (${resolved}) r where r.topic_id is null`,
  inFuture(words.completedAt, 'completed_at', words.tolerance),
  `select r.line, '${words.startedAt}' as field, 'It lies after ${words.completedAt}. Correct one of the two.' as reason
    from import_row r where r.started_at > r.completed_at`,
  toldTwice(words),
  toldBefore(words),
];

/** In the order of their ids, so that two that write the same attempts wait for each other instead of crossing. */
const write = `
  with written as (
      insert into attempt (organization_id, person_id, topic_id, score, language, started_at, completed_at, source, source_id)
      select :organizationId, r.person_id, r.topic_id, r.score, r.language, r.started_at, r.completed_at, r.source, r.source_id
        from (${resolved}) r order by r.source, r.source_id, r.line
      on conflict (organization_id, source, source_id) do nothing
      returning 1)
    select count(*)::int as created, 0 as updated from written`;

/** An attempt that is already known may be told again word for word; it is never changed. */
export const attemptRows = (words: AttemptWords): RowKind => ({
  columns,
  checks: checks(words),
  writes: [write],
  rechecks: [toldBefore(words)],
});
