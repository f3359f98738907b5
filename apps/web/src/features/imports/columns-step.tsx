import {
  importFields,
  importTableKinds,
  isUnnamedColumn,
  type ImportMapping,
  type ImportTable,
  type ImportTableKind,
} from '@docket/contracts';
import { Alert, Button, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { short } from '../../format/text.js';
import { imports as t } from '../../messages/index.js';
import { fieldLabel, kindLabel } from './labels.js';
import {
  type ColumnUse,
  ignoreUndecided,
  topicOf,
  undecided,
  useOf,
  withoutColumns,
  withTopicMax,
  withUse,
} from './mapping-edits.js';
import { Constants } from './constants.js';
import classes from './import-page.module.css';

type Props = {
  table: ImportTable;
  mapping: ImportMapping | null;
  change: (mapping: ImportMapping) => void;
  /** What the server says is missing in the mapping. */
  issues: string[];
};

/** Number of sample rows whose values are shown for each column. */
const SAMPLES = 3;

/** What the rows of a table are, and which field each column becomes. */
export function ColumnsStep({ table, mapping, change, issues }: Props) {
  const open = mapping ? undecided(mapping, table.columns) : [];
  // A kind that is chosen again has the mapping that it had before.
  const edited = useRef<ImportTable['suggestions']>({});
  const chooseKind = (kind: ImportTableKind) => {
    if (mapping) edited.current[mapping.kind] = mapping;
    const suggested = table.suggestions[kind];
    const undone = mapping && withoutColumns(mapping, kind);
    const next = edited.current[kind] ?? (suggested ? ignoreUndecided(suggested, table.columns) : undone);
    if (next) change(next);
  };
  return (
    <Stack gap="md">
      <Select
        label={t.columns.kind}
        placeholder={t.columns.kindPlaceholder}
        maw="22rem"
        data={importTableKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
        value={mapping?.kind ?? null}
        onChange={(kind) => kind && chooseKind(kind as ImportTableKind)}
        allowDeselect={false}
      />
      {mapping && (
        <>
          <Columns table={table} mapping={mapping} change={change} />
          {open.length > 0 && (
            <Group>
              <Button variant="default" onClick={() => change(ignoreUndecided(mapping, table.columns))}>
                {t.columns.ignoreRest(open.length)}
              </Button>
            </Group>
          )}
          <Constants mapping={mapping} change={change} />
        </>
      )}
      {issues.length > 0 && <Issues issues={issues} />}
    </Stack>
  );
}

function Issues({ issues }: { issues: string[] }) {
  return (
    <Alert role="alert" color="red" title={t.columns.invalid}>
      <ul className={classes['issues']}>
        {issues.map((issue) => (
          <li key={issue}>{issue}</li>
        ))}
      </ul>
    </Alert>
  );
}

type MappingProps = { mapping: ImportMapping; change: (mapping: ImportMapping) => void };

function Columns({ table, mapping, change }: MappingProps & { table: ImportTable }) {
  const { columns } = table;
  const options = optionsOf(mapping.kind);
  return (
    <ul className={classes['columnList']} aria-label={t.columns.table}>
      <li className={classes['columnHead']} aria-hidden>
        <span>{t.columns.column}</span>
        <span>{t.columns.use}</span>
      </li>
      {columns.map((column, at) => {
        const use = useOf(mapping, column);
        if (use === null && isUnnamedColumn(column) && !hasSamples(table, at)) return null;
        return (
          <li key={column} data-open={use === null || undefined}>
            <div className={classes['columnName']}>
              <bdi className={classes['name']}>{column}</bdi>
              <Text className="quiet" fz="xs" lineClamp={1}>
                {samplesOf(table, at)}
              </Text>
            </div>
            <div>
              <Select
                aria-label={t.columns.useLabel(short(column))}
                placeholder={t.columns.undecided}
                data={options}
                value={use}
                onChange={(next) => change(withUse(mapping, { column, use: next as ColumnUse, columns }))}
                searchable
                clearable
                error={use === null}
              />
              <UseHint mapping={mapping} use={use} column={column} />
              {use === 'topic:score' && <TopicMax mapping={mapping} change={change} column={column} />}
              <LeftOutRows mapping={mapping} column={column} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function UseHint({ mapping, use, column }: { mapping: ImportMapping; use: ColumnUse; column: string }) {
  const source = use?.startsWith('field:') ? mapping.fields[use.slice('field:'.length)] : undefined;
  const topic = topicOf(mapping, column)?.topic;
  const hint =
    topic !== undefined
      ? t.columns.topicName(short(topic, 60))
      : source && 'columns' in source && source.columns[0] === column
        ? t.columns.joined(source.columns.join(' + '))
        : null;
  return (
    hint && (
      <Text className="quiet" fz="xs" mt={2}>
        {hint}
      </Text>
    )
  );
}

/** The score of a topic that counts as 100 %, if it differs from that of the mapping. */
function TopicMax({ mapping, change, column }: MappingProps & { column: string }) {
  return (
    <NumberInput
      aria-label={t.columns.topicMaxLabel(short(column))}
      size="xs"
      mt={4}
      placeholder={t.columns.topicMax}
      value={topicOf(mapping, column)?.scoreMax ?? ''}
      onChange={(max) => change(withTopicMax(mapping, column, max === '' ? undefined : Number(max)))}
      clampBehavior="strict"
      min={0}
      max={1_000_000}
      hideControls
    />
  );
}

/** The values of a column with which rows are left out. They are chosen in the next step. */
function LeftOutRows({ mapping, column }: { mapping: ImportMapping; column: string }) {
  const leftOut = mapping.leftOutRows[column];
  const values = leftOut?.filter(Boolean) ?? [];
  return (
    leftOut && (
      <Text className="quiet" fz="xs" mt={2}>
        {values.length > 0
          ? t.columns.leftOutRows(values.map((value) => short(value, 40)))
          : t.columns.leftOutHint}
      </Text>
    )
  );
}

const hasSamples = ({ sample }: ImportTable, at: number): boolean => sample.some((row) => row[at]);

function samplesOf({ sample }: ImportTable, at: number): string {
  const values = sample
    .slice(0, SAMPLES)
    .map((row) => row[at] ?? '')
    .filter(Boolean);
  return values.length > 0 ? values.map((value) => short(value, 40)).join(' · ') : t.columns.emptySample;
}

const topicUses = ['score', 'result', 'completedAt'] as const;

const optionsOf = (kind: ImportTableKind) => [
  { value: 'ignored', label: t.columns.ignored },
  { value: 'leftOut', label: t.columns.leftOut },
  ...(kind === 'attempts'
    ? topicUses.map((part) => ({ value: `topic:${part}`, label: t.columns.topicParts[part] }))
    : []),
  ...importFields[kind].map(({ name, required }) => ({
    value: `field:${name}`,
    label: required ? `${fieldLabel(name)} (${t.columns.required})` : fieldLabel(name),
  })),
];

/** Heading of the part of the page for one table. */
export function TableTitle({ children }: { children: string }) {
  return (
    <Title order={2} fz="1.125rem" mb="sm" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Title>
  );
}
