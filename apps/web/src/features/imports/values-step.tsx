import { dateOrders, type DateOrder, type ImportMapping, type ImportPreview } from '@docket/contracts';
import { Alert, NumberInput, Radio, SegmentedControl, Stack, Switch, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { TimeZoneSelect } from '../../form/time-zone-select.js';
import { short } from '../../format/text.js';
import { imports as t } from '../../messages/index.js';
import { MIN_SCORE_MAX } from './mapping-edits.js';
import { inUtc, PreviewRows } from './preview-rows.js';
import { LeftOutValues } from './left-out-values.js';
import { UnmappedValues } from './unmapped-values.js';
import classes from './import-page.module.css';

type Props = {
  mapping: ImportMapping;
  change: (mapping: ImportMapping) => void;
  preview: ImportPreview;
  /** Whether the preview belongs to an earlier mapping. */
  stale: boolean;
};

/** Meaning of dates, scores and values, and the first rows as they will be read. */
export function ValuesStep({ mapping, change, preview, stale }: Props) {
  const set = (part: Partial<ImportMapping>) => change({ ...mapping, ...part });
  return (
    <Stack gap="lg">
      <UnmappedValues mapping={mapping} change={change} preview={preview} />
      <LeftOutValues mapping={mapping} change={change} preview={preview} />
      {preview.dates && <Dates mapping={mapping} set={set} preview={preview} />}
      {hasScores(mapping) && <Scores mapping={mapping} set={set} preview={preview} />}
      {hasUnscored(mapping, preview) && <Unscored mapping={mapping} set={set} preview={preview} />}
      <PreviewRows preview={preview} stale={stale} />
    </Stack>
  );
}

const hasScores = ({ kind, fields, topicColumns }: ImportMapping): boolean =>
  kind === 'attempts' && ('score' in fields || topicColumns.some(({ score }) => score !== undefined));

/** Returns whether the table has completions without a score. */
const hasUnscored = ({ unscoredCompletions }: ImportMapping, { leftOut }: ImportPreview): boolean =>
  unscoredCompletions === 'passed' || leftOut.some(({ reason }) => reason === 'unscored_completion');

type SectionProps = {
  mapping: ImportMapping;
  set: (part: Partial<ImportMapping>) => void;
  preview: ImportPreview;
};

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']} aria-label={title}>
      <Title order={3} fz="0.9375rem" mb="xs">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

function Dates({ mapping, set, preview }: SectionProps) {
  const { dateOrder } = preview;
  const example = dateOrder?.examples[0];
  const orders = dateOrder ? ordersOf(mapping, dateOrder.possible) : [];
  return (
    <Section title={t.values.dates}>
      {dateOrder?.state === 'contradictory' && (
        <Alert color="red" role="alert">
          {t.values.contradictory(dateOrder.examples.join(', '))}
        </Alert>
      )}
      {dateOrder && orders.length > 1 && (
        <div>
          <Text fz="sm" mb={6}>
            {mapping.dateOrder ? t.values.dateOrder : t.values.dateQuestion}
          </Text>
          <SegmentedControl
            aria-label={t.values.dateOrder}
            data={orders.map((order) => ({ value: order, label: t.values.dateOrders[order] }))}
            value={mapping.dateOrder ?? ''}
            onChange={(order) => set({ dateOrder: order as ImportMapping['dateOrder'] })}
          />
          {example && mapping.dateOrder && (
            <Text className="quiet" fz="xs" mt={4}>
              {t.values.dateExample(example, inUtc(dateOrder.readAs[mapping.dateOrder] ?? '–'))}
            </Text>
          )}
        </div>
      )}
      <TimeZoneSelect
        label={t.values.timeZone}
        description={t.values.timeZoneHint}
        value={mapping.timeZone}
        onChange={(timeZone) => set({ timeZone })}
      />
      <Switch
        label={t.values.dateSystem}
        description={t.values.dateSystemHint}
        checked={mapping.dateSystem === '1904'}
        onChange={(event) => set({ dateSystem: event.currentTarget.checked ? '1904' : '1900' })}
      />
    </Section>
  );
}

/** Returns the orders to choose from: those that fit all dates and the chosen one, or all if a date excludes each of them. */
function ordersOf({ dateOrder: chosen }: ImportMapping, possible: readonly DateOrder[]): DateOrder[] {
  return dateOrders.filter((order) => possible.length === 0 || possible.includes(order) || order === chosen);
}

/** Number of columns with low scores that are named. */
const MAX_NAMED = 5;

function Scores({ mapping, set, preview: { lowScores } }: SectionProps) {
  return (
    <Section title={t.values.scores}>
      {lowScores.length > 0 && (
        <Alert color="yellow" role="status" title={t.values.lowScores}>
          {lowScores.slice(0, MAX_NAMED).map(({ column, highest, max }) => (
            <Text key={column} fz="sm">
              {t.values.lowScore(short(column, 60), highest, max)}
            </Text>
          ))}
          {lowScores.length > MAX_NAMED && (
            <Text fz="sm">{t.values.moreLowScores(lowScores.length - MAX_NAMED)}</Text>
          )}
          <Text fz="sm" mt={4}>
            {mapping.topicColumns.length > 0 ? t.values.lowScoresOfColumns : t.values.lowScoresHint}
          </Text>
        </Alert>
      )}
      <NumberInput
        label={t.values.scoreMax}
        value={mapping.scoreMax}
        onChange={(max) => typeof max === 'number' && max >= MIN_SCORE_MAX && set({ scoreMax: max })}
        min={MIN_SCORE_MAX}
        max={1_000_000}
        w="12rem"
      />
      <Switch
        label={t.values.decimalComma}
        checked={mapping.decimalComma}
        onChange={(event) => set({ decimalComma: event.currentTarget.checked })}
      />
    </Section>
  );
}

function Unscored({ mapping, set, preview }: SectionProps) {
  return (
    <Section title={t.values.unscored}>
      <Radio.Group
        aria-label={t.values.unscored}
        description={t.values.unscoredHint}
        value={mapping.unscoredCompletions}
        onChange={(choice) => set({ unscoredCompletions: choice as ImportMapping['unscoredCompletions'] })}
      >
        <Stack gap={6} mt="xs">
          <Radio value="left_out" label={withRows(t.values.unscoredChoices.left_out, preview)} />
          <Radio value="passed" label={t.values.unscoredChoices.passed} />
        </Stack>
      </Radio.Group>
    </Section>
  );
}

function withRows(label: string, { leftOut }: ImportPreview): string {
  const rows = leftOut.find(({ reason }) => reason === 'unscored_completion')?.rows ?? 0;
  return rows > 0 ? `${label} (${t.values.rows(rows)})` : label;
}
