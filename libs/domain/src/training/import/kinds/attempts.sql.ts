import { inFuture } from '../file-kind.js';

/** Columns of attempts, from CSV and from xAPI alike. `topic_alias` is another id under which the topic may be known. */
export const attemptColumns = {
  source: 'text',
  source_id: 'text',
  email: 'text',
  topic: 'text',
  topic_alias: 'text',
  score: 'numeric(5,2)',
  language: 'text',
  started_at: 'timestamptz',
  completed_at: 'timestamptz',
};

/** Names of fields in messages, which differ between CSV and xAPI. */
export interface AttemptFields {
  id: string;
  person: string;
  topic: string;
  startedAt: string;
  completedAt: string;
}

/** Rows with the people and topics that they name. */
const resolved = `
  select r.*, p.id as person_id, coalesce(t.id, ta.id) as topic_id
    from import_row r
    left join person p on p.organization_id = :organizationId and lower(p.email) = r.email
    left join topic t on t.organization_id = :organizationId and t.slug = r.topic
    left join topic ta on ta.organization_id = :organizationId and ta.slug = r.topic_alias`;

const values = (row: string, person: string, topic: string): string =>
  `(${person}, ${topic}, ${row}.score, ${row}.language, ${row}.started_at, ${row}.completed_at)`;

/** An attempt that is already known may be told again word for word; it is never changed. */
export const attemptChecks = (names: AttemptFields): string[] => [
  `select r.line, '${names.person}' as field, 'There is no person with the address "' || left(r.email, 100)
      || '". Add it to people.csv first, or correct it.' as reason
    from (${resolved}) r where r.person_id is null`,
  `select r.line, '${names.topic}' as field, 'There is no topic "' || left(r.topic, 200)
      || '". Add it to topics.csv first, or correct it.' as reason
    from (${resolved}) r where r.topic_id is null`,
  inFuture(names.completedAt, 'completed_at'),
  `select r.line, '${names.startedAt}' as field, 'It lies after ${names.completedAt}. Correct one of the two.' as reason
    from import_row r where r.started_at > r.completed_at`,
  `select line, '${names.id}' as field, 'Line ' || first || ' has the same id and other values. Every attempt needs its own id.' as reason
    from (select r.line, min(r.line) over w as first, md5(${values('r', 'r.email', 'r.topic')}::text) as told,
              first_value(md5(${values('r', 'r.email', 'r.topic')}::text)) over (w order by r.line) as told_first
            from import_row r join (select source, source_id from import_row group by source, source_id having count(*) > 1) d
              using (source, source_id)
            window w as (partition by r.source, r.source_id)) r
    where told <> told_first`,
  `select r.line, '${names.id}' as field, 'An attempt with this id was recorded before with other values. Attempts are never changed: give a corrected one a new id.' as reason
    from (${resolved}) r
    join attempt a on a.organization_id = :organizationId and a.source = r.source and a.source_id = r.source_id
    where r.person_id is not null and r.topic_id is not null
      and ${values('a', 'a.person_id', 'a.topic_id')} is distinct from ${values('r', 'r.person_id', 'r.topic_id')}`,
];

export const attemptWrites = [
  `with written as (
      insert into attempt (organization_id, person_id, topic_id, score, language, started_at, completed_at, source, source_id)
      select :organizationId, r.person_id, r.topic_id, r.score, r.language, r.started_at, r.completed_at, r.source, r.source_id
        from (${resolved}) r order by r.line
      on conflict (organization_id, source, source_id) do nothing
      returning 1)
    select count(*)::int as created, 0 as updated from written`,
];
