import { importFields, type ImportMapping, type ImportPreview, type UnmappedValue } from '@docket/contracts';
import { Button, Group, NumberInput, Select, Switch, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { short } from '../../format/text.js';
import { imports as t } from '../../messages/index.js';
import { choicesOf, fieldLabel } from './labels.js';
import { announce } from '../../page/announcer.js';
import type { Choice } from '../../picker/picker.js';
import { TeamPicker } from '../../picker/team-picker.js';
import { TopicPicker } from '../../picker/topic-picker.js';
import { meaningOf, withMeaning } from './mapping-edits.js';
import { useListed } from './use-listed.js';
import { MoreValues } from './more-values.js';
import classes from './import-page.module.css';

type Props = {
  mapping: ImportMapping;
  change: (mapping: ImportMapping) => void;
  preview: ImportPreview;
};

/** Values of the file that name no record, by field, each with a choice of its meaning. */
export function UnmappedValues({ mapping, change, preview }: Props) {
  const listed = useListed(preview.unmapped, isSame);
  const values = listed.filter(({ field }) => field !== 'team' || !mapping.addTeams);
  const fields = [...new Set(values.map(({ field }) => field))];
  const namesTeams = mapping.addTeams || fields.includes('team');
  return (
    <>
      {namesTeams && (
        <Switch
          label={t.values.addTeams}
          description={t.values.addTeamsHint}
          checked={mapping.addTeams}
          onChange={(event) => change({ ...mapping, addTeams: event.currentTarget.checked })}
        />
      )}
      {fields.map((field) => (
        <FieldValues
          key={field}
          field={field}
          values={values.filter((value) => value.field === field)}
          more={preview.unmappedValues - preview.unmapped.length}
          mapping={mapping}
          change={change}
        />
      ))}
    </>
  );
}

const isSame = (a: UnmappedValue, b: UnmappedValue): boolean => a.field === b.field && a.value === b.value;

type FieldProps = {
  field: string;
  values: UnmappedValue[];
  /** Number of further values that are not listed. */
  more: number;
  mapping: ImportMapping;
  change: (mapping: ImportMapping) => void;
};

function FieldValues({ field, values, more, mapping, change }: FieldProps) {
  const title = t.values.unmapped(fieldLabel(field));
  const suggested = values.filter(
    ({ value, suggestion }) => suggestion && meaningOf(mapping, field, value) === undefined,
  );
  const useSuggestions = () =>
    change(
      suggested.reduce(
        (before, { value, suggestion }) => withMeaning(before, { field, value, meaning: suggestion?.key }),
        mapping,
      ),
    );
  const hints = t.values.unmappedHint;
  return (
    <section className={classes['part']} aria-label={title}>
      <Group justify="space-between" align="flex-end" mb="xs">
        <div>
          <Title order={3} fz="0.9375rem">
            {title}
          </Title>
          <Text className="quiet">{field === 'topic' || field === 'team' ? hints[field] : hints.other}</Text>
        </div>
        {suggested.length > 0 && (
          <Button variant="default" size="xs" onClick={useSuggestions}>
            {t.values.useSuggestions(suggested.length)}
          </Button>
        )}
      </Group>
      <ul className={classes['valueList']} aria-label={title}>
        {values.map((value) => (
          <ValueRow key={value.value} unmapped={value} mapping={mapping} change={change} />
        ))}
      </ul>
      <MoreValues more={more} />
    </section>
  );
}

type RowProps = { unmapped: UnmappedValue; mapping: ImportMapping; change: (mapping: ImportMapping) => void };

function ValueRow({ unmapped, mapping, change }: RowProps) {
  const { field, value, rows } = unmapped;
  const meaning = meaningOf(mapping, field, value);
  const name = short(value);
  const set = (next: string | null | undefined) => {
    change(withMeaning(mapping, { field, value, meaning: next }));
    if (next === null) announce(t.values.leftOut);
  };
  return (
    <li>
      <div className={classes['columnName']}>
        <bdi className={classes['name']}>{value}</bdi>
        <Text className="quiet figures" fz="xs">
          {t.values.rows(rows)}
        </Text>
      </div>
      <IconArrowRight size={16} className={classes['arrow']} aria-hidden />
      {meaning === null ? (
        <Group gap="xs" className={classes['meaning']}>
          <Text className="quiet">{t.values.leftOut}</Text>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t.values.undoLabel(name)}
            onClick={() => set(undefined)}
          >
            {t.values.undo}
          </Button>
        </Group>
      ) : (
        <div className={classes['meaning']}>
          <Meaning unmapped={unmapped} mapping={mapping} meaning={meaning} set={set} />
          {meaning === undefined && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={t.values.leaveOutLabel(name)}
              onClick={() => set(null)}
            >
              {t.values.leaveOut}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

type MeaningProps = {
  unmapped: UnmappedValue;
  mapping: ImportMapping;
  meaning: string | undefined;
  set: (meaning: string | undefined) => void;
};

/** Choice of a topic, a team, a score in percent, or one of the values of the field. */
function Meaning({ unmapped, mapping, meaning, set }: MeaningProps) {
  const { field, value, suggestion } = unmapped;
  const label = t.values.meaning(short(value));
  const [named, setNamed] = useState<Choice | null>(null);
  if (field === 'score') {
    return (
      <NumberInput
        aria-label={label}
        placeholder={t.values.chooseValue}
        suffix=" %"
        min={0}
        max={100}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        value={meaning === undefined ? '' : parseInt(meaning)}
        onChange={(percent) => set(percent === '' ? undefined : `${percent} %`)}
      />
    );
  }
  if (field !== 'topic' && field !== 'team') {
    return (
      <Select
        aria-label={label}
        placeholder={t.values.chooseValue}
        data={choicesOf(field, meaningsOf(mapping, field))}
        value={meaning ?? null}
        onChange={(next) => set(next ?? undefined)}
        clearable
      />
    );
  }
  const title = suggestion?.key === meaning ? suggestion?.title : undefined;
  const chosen =
    meaning === undefined
      ? null
      : {
          id: meaning,
          name: named && keyOf(field, named) === meaning ? named.name : (title ?? meaning),
          about: '',
        };
  const choose = (choice: Choice | null) => {
    setNamed(choice);
    set(choice ? keyOf(field, choice) : undefined);
  };
  const Picker = field === 'topic' ? TopicPicker : TeamPicker;
  return (
    <>
      <Picker label={label} labelHidden error={null} chosen={chosen} choose={choose} />
      {meaning === undefined && suggestion && (
        <Button variant="light" size="compact-sm" mt={4} onClick={() => set(suggestion.key)}>
          {t.values.suggestion(short(suggestion.title, 40))}
        </Button>
      )}
    </>
  );
}

/** Returns the key by which rows name a record: the ID of a topic, the name of a team. */
const keyOf = (field: string, choice: Choice): string => (field === 'team' ? choice.name : choice.id);

/** Returns the meanings of the values of a field. */
function meaningsOf({ kind }: ImportMapping, field: string): readonly string[] {
  const choices = importFields[kind].find(({ name }) => name === field)?.choices ?? [];
  return field === 'result' ? [...choices, 'completed'] : choices;
}
