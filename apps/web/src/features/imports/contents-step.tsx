import type { ImportTable } from '@docket/contracts';
import { Button, Checkbox, Text } from '@mantine/core';
import { short } from '../../format/text.js';
import { imports } from '../../messages/index.js';
import { kindLabel } from './labels.js';
import { State } from '../../page/state.js';
import { isReady, type WizardTable } from './use-wizard.js';
import classes from './import-page.module.css';

const t = imports.contents;

type Props = {
  tables: WizardTable[];
  include: (at: number, included: boolean) => void;
  map: (at: number) => void;
};

/** List of the tables in the uploaded files: what each holds, and whether its mapping is complete. */
export function ContentsStep({ tables, include, map }: Props) {
  return (
    <ul className={classes['files']} aria-label={t.title}>
      {tables.map((each, at) => (
        <li key={each.table.name} className={classes['tableRow']}>
          <Checkbox
            aria-label={t.include(short(each.table.name))}
            checked={each.included}
            disabled={each.table.problem !== null}
            onChange={(event) => include(at, event.currentTarget.checked)}
          />
          <div style={{ minWidth: 0 }}>
            <bdi className={classes['name']}>{each.table.name}</bdi>
            <Text className="quiet" fz="xs" style={{ overflowWrap: 'anywhere' }}>
              {each.table.problem ?? aboutOf(each)}
            </Text>
          </div>
          <TableState table={each} />
          {each.mapping || (!each.table.statements && each.table.problem === null) ? (
            <Button
              variant="default"
              size="xs"
              aria-label={(isReady(each) ? t.reviewLabel : t.mapLabel)(short(each.table.name))}
              onClick={() => map(at)}
            >
              {isReady(each) ? t.review : t.map}
            </Button>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  );
}

function TableState({ table }: { table: WizardTable }) {
  if (table.table.problem !== null)
    return (
      <State shape="triangle" tone="bad">
        {t.states.unreadable}
      </State>
    );
  if (!table.included)
    return (
      <State shape="dash" tone="quiet">
        {t.states.excluded}
      </State>
    );
  return isReady(table) ? (
    <State shape="filled" tone="good">
      {t.states.ready}
    </State>
  ) : (
    <State shape="half" tone="partial">
      {t.states.open}
    </State>
  );
}

/** Returns what a table holds, by what it was recognized, whether it is hidden, and how its bytes were read. */
function aboutOf({ table, mapping }: WizardTable): string {
  const kind = table.statements ? 'xapi' : (mapping?.kind ?? null);
  const recognized = recognitionOf(table);
  return [
    kindLabel(kind),
    recognized,
    ...(table.hidden ? [t.hiddenSheet] : []),
    ...(table.statements ? [] : [t.columns(table.columns.length)]),
    ...(table.encoding && table.encoding !== 'utf-8' ? [t.encoding(encodingName(table.encoding))] : []),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Returns how a table was recognized; null if it was not. */
export function recognitionOf({ recognizedBy, recognizedAs }: ImportTable): string | null {
  if (recognizedBy === null) return null;
  const text = t.recognizedBy[recognizedBy];
  return typeof text === 'string' ? text : text(recognizedAs ?? '');
}

/** Returns the name of an encoding as people know it. */
export const encodingName = (encoding: string): string =>
  encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase();
