/**
 * Temporary functions of the seeding session. `pg_temp.rnd` is the only source of randomness: it returns a
 * number in [0, 1) derived from the seed, the number of a row and a salt, so the same seed creates the same
 * records. `pg_temp.make_id` returns a UUIDv7 derived from an instant and a key.
 */
export const demoFunctions = `
create or replace function pg_temp.rnd(seed bigint, n bigint, salt integer) returns float8 immutable parallel safe language sql
  as $$ select ((hashint8extended(n * 4099 + salt, seed) & 9007199254740991)::float8 / 9007199254740992) $$;
create or replace function pg_temp.make_id(at timestamptz, key text) returns uuid immutable parallel safe language sql as
  $$ select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(key), 1, 3)
      || '8' || substr(md5(key), 4, 15))::uuid $$`;

/** Creates the table demo_person with the random attributes of each person. Row 1 is the administrator. */
export const demoPeople = `
create temp table demo_person on commit drop as
  with script as (
    select ordinality::int as s, value as v, sum((value->>'weight')::int) over (order by ordinality) as cumulative_weight,
        sum((value->>'weight')::int) over () as total
      from json_array_elements(:names::json) with ordinality),
  base as (
    select n,
        case when pg_temp.rnd(:seed::bigint, n, 1) < 0.8
          then :asOf::timestamptz - make_interval(secs => (400 + 1400 * pg_temp.rnd(:seed::bigint, n, 2)) * 86400)
          else :asOf::timestamptz - make_interval(secs => (3 + 397 * pg_temp.rnd(:seed::bigint, n, 2)) * 86400) end as joined_at
      from generate_series(1, :people::int) n),
  sampled as (
    select b.*, s.v,
        case when n > 1 and pg_temp.rnd(:seed::bigint, n, 3) < 0.06
          then joined_at + (:asOf::timestamptz - joined_at) * pg_temp.rnd(:seed::bigint, n, 4) end as left_at,
        case when n > 1 and pg_temp.rnd(:seed::bigint, n, 5) < 0.92
          then 1 + floor(:teams::int * power(pg_temp.rnd(:seed::bigint, n, 6), 1.4))::int end as team,
        case when pg_temp.rnd(:seed::bigint, n, 7) < 0.1
          then 1 + floor(:teams::int * pg_temp.rnd(:seed::bigint, n, 8))::int end as earlier_team,
        pg_temp.rnd(:seed::bigint, n, 9) as diligence
      from base b
      join script s on s.cumulative_weight > floor(pg_temp.rnd(:seed::bigint, n, 10) * s.total)
        and s.cumulative_weight - (s.v->>'weight')::int <= floor(pg_temp.rnd(:seed::bigint, n, 10) * s.total)),
  with_name as (
    select d.*, v->'given'->(floor(pg_temp.rnd(:seed::bigint, n, 11) * json_array_length(v->'given'))::int) as given,
        v->'family'->(floor(pg_temp.rnd(:seed::bigint, n, 12) * json_array_length(v->'family'))::int) as family
      from sampled d)
  select n, pg_temp.make_id(joined_at, :key || ':person:' || n) as id, joined_at, left_at,
      date_trunc('milliseconds', joined_at + (coalesce(left_at, :asOf::timestamptz) - joined_at)
        * (0.1 + 0.8 * pg_temp.rnd(:seed::bigint, n, 13))) as moved_at,
      team, case when earlier_team is distinct from team and n > 1 then earlier_team end as earlier_team, diligence,
      case when n = 1 then :adminName
        when n % 60 = 7 then :unusualNames::json->>((n / 60) % json_array_length(:unusualNames::json))
        when (v->>'familyFirst')::boolean then (family->>0) || coalesce(v->>'separator', ' ') || (given->>0)
        else (given->>0) || ' ' || (family->>0) end as name,
      case when n = 1 then :adminEmail
        else (given->>1) || '.' || (family->>1) || n || '@' || :slug || '.example' end as email,
      case when n = 1 then 'org_admin' when n % 120 = 11 then 'auditor' else 'learner' end as role,
      array(select distinct :languages::json->>(floor(pg_temp.rnd(:seed::bigint, n, 14 + k)
        * json_array_length(:languages::json))::int) as l from generate_series(0, (n % 2)::int) k order by l) as languages,
      case when is_learner then job->>0 end as job_function,
      is_learner and pg_temp.rnd(:seed::bigint, n, 18) < (job->>1)::float8 as bespoke_software
    from (select w.*, n > 1 and n % 120 <> 11 as is_learner, :jobFunctions::json->(floor(pg_temp.rnd(:seed::bigint, n, 17)
        * json_array_length(:jobFunctions::json))::int) as job from with_name w) w`;

/** Writes teams, people and the earlier membership periods of people who changed team. */
export const demoPeopleWrites = [
  `insert into team (id, organization_id, name, created_at)
    select pg_temp.make_id(:start::timestamptz, :key || ':team:' || n), :organizationId,
        (:teamNames::json->>((n - 1) % json_array_length(:teamNames::json)))
          || case when n > json_array_length(:teamNames::json)
               then ' ' || (1 + (n - 1) / json_array_length(:teamNames::json)) else '' end, :start::timestamptz
      from generate_series(1, :teams::int) n`,
  `insert into person (id, organization_id, account_id, email, name, role, team_id, languages, job_function,
      bespoke_software, joined_at, left_at, created_at, updated_at)
    select id, :organizationId, case when n = 1 then :adminAccount::uuid end, email, name, role,
        case when team is not null then pg_temp.make_id(:start::timestamptz, :key || ':team:' || team) end, languages,
        job_function, bespoke_software, joined_at, left_at, joined_at, joined_at
      from demo_person`,
  `select put_person_period(
      jsonb_populate_record(h, jsonb_build_object('team_id', pg_temp.make_id(:start::timestamptz, :key || ':team:' || d.earlier_team))),
      tstzrange(d.joined_at, d.moved_at))
    from person_period h join demo_person d on d.id = h.person_id where d.earlier_team is not null`,
  'analyze demo_person',
];
