import type { StagedKey } from '../organization/text-key.js';
import { insertAudits } from './audit-log.js';

/**
 * Records of one kind that an import adds and changes, and how the audit log shows them: in the shape of the events of the
 * API. The parameter of a function is an SQL row of the table.
 */
export interface AuditedRecords {
  table: StagedKey['table'];
  /** The first part of the actions, e.g. `team` of `team.created`. */
  subject: string;
  /** The public ID, as in the API. Default: the ID of the row. */
  publicId?: (row: string) => string;
  label: (row: string) => string;
  /** The recorded values as `jsonb`. They may depend on other tables. */
  values: (row: string) => string;
  /** Statements that write the events from `import_change`. Default: one for each created and each updated record. */
  events?: readonly string[];
}

/** Events of a kind from `import_change`. `c` is the change. */
interface ChangeEvents {
  action: string;
  targetType: string;
  metadata: string;
  /** Condition of the changes. */
  condition: string;
}

/** The fields of `import_change` that differ, as `{ before, after }`; null if none does. The parameters are `jsonb`. */
export const differenceOf = (before: string, after: string): string => `(
  select jsonb_build_object('before', jsonb_object_agg(key, o.value), 'after', jsonb_object_agg(key, n.value))
    from jsonb_each(${before}) o(key, value) join jsonb_each(${after}) n(key, value) using (key)
    where o.value <> n.value having count(*) > 0)`;

/** Returns a statement that writes an event for each change that meets a condition and has metadata. */
export const eventPerChange = ({ action, targetType, metadata, condition }: ChangeEvents): string =>
  insertAudits({
    action,
    targetType,
    targetId: 'c.public_id',
    targetLabel: 'left(c.label, 500)',
    metadata: 'm.metadata',
    from: `import_change c cross join lateral (select ${metadata} as metadata) m
      where ${condition} and m.metadata is not null order by c.id`,
  });

/** Condition and metadata of new records, as the API records them. */
export const created = {
  condition: 'c.before is null',
  metadata: `jsonb_build_object('after', c.after)`,
} as const;

/** Condition and metadata of changed records. */
const updated = { condition: 'c.before is not null', metadata: differenceOf('c.before', 'c.after') } as const;

const eventsOf = ({ table, subject }: AuditedRecords): string[] => [
  eventPerChange({ action: `${subject}.created`, targetType: table, ...created }),
  eventPerChange({ action: `${subject}.updated`, targetType: table, ...updated }),
];

/** Condition on a row `x`: staged rows name it in the column `into`. */
const isStaged = ({ into }: StagedKey): string => `x.id in (select r.${into} from import_row r)`;

/**
 * Statements before the writes: they lock the records that staged rows may change, in the order of other transactions, and
 * keep their values, so that the events have the values that the import replaced.
 */
export const keepAuditedValues = ({ table, values }: AuditedRecords, key: StagedKey): string[] => [
  'drop table if exists pg_temp.import_before, pg_temp.import_change',
  `create temp table import_before on commit drop as
    with locked as materialized (select x.* from ${table} x where ${isStaged(key)} order by x.id for no key update)
    select x.id, ${values('x')} as before from locked x`,
  'analyze import_before',
];

/** Statements after the writes, when the key names the new records too: they write the events of all changes. */
export const auditChanges = (records: AuditedRecords, key: StagedKey): string[] => [
  `create temp table import_change on commit drop as
    select x.id, ${records.publicId?.('x') ?? 'x.id::text'} as public_id, ${records.label('x')} as label, b.before, n.after
      from ${records.table} x
      left join import_before b on b.id = x.id
      cross join lateral (select ${records.values('x')} as after offset 0) n
      where ${isStaged(key)} and b.before is distinct from n.after`,
  ...(records.events ?? eventsOf(records)),
];
