import type { ExemptionView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { common, exemptions as t } from '../../messages/index.js';
import { type Shape, State, type Tone } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { subjectTitle } from './exemption-changes.js';
import { ExemptionMenu } from './exemption-menu.js';

type Props = {
  exemptions: ExemptionView[];
  stale: boolean;
  edit: (exemption: ExemptionView) => void;
};

/** Exemptions as a table, or as cards on narrow screens. */
export function ExemptionsTable({ exemptions, stale, edit }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone, edit), [timeZone, edit]);
  return (
    <DataTable
      label={t.title}
      rows={exemptions}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      card={(exemption) => <Card exemption={exemption} timeZone={timeZone} edit={edit} />}
    />
  );
}

const columnsOf = (timeZone: string, edit: Props['edit']): Column<ExemptionView>[] => [
  { header: t.columns.person, width: '21%', cell: (exemption) => <Person exemption={exemption} /> },
  { header: t.columns.subject, width: '21%', cell: (exemption) => <Subject exemption={exemption} /> },
  { header: t.columns.reason, cell: (exemption) => <Reason exemption={exemption} /> },
  {
    header: t.columns.period,
    width: '16%',
    cell: (exemption) => <Period exemption={exemption} timeZone={timeZone} />,
  },
  { header: common.status, width: '11%', cell: ({ state }) => <ExemptionState state={state} /> },
  {
    header: common.actions,
    headerHidden: true,
    width: 64,
    align: 'end',
    cell: (exemption) => <ExemptionMenu exemption={exemption} edit={edit} />,
  },
];

type RowProps = { exemption: ExemptionView };

function Card({ exemption, timeZone, edit }: RowProps & { timeZone: string; edit: Props['edit'] }) {
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <div style={{ minWidth: 0 }}>
          <Person exemption={exemption} />
        </div>
        <ExemptionMenu exemption={exemption} edit={edit} />
      </div>
      <Subject exemption={exemption} />
      <Reason exemption={exemption} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem' }}>
        <ExemptionState state={exemption.state} />
        <Period exemption={exemption} timeZone={timeZone} />
      </div>
    </>
  );
}

function Person({ exemption: { person } }: RowProps) {
  return (
    <>
      <Text component="span" lineClamp={2}>
        <Link className="link" to="/organization/people/$id" params={{ id: person.id }}>
          <bdi>{person.name}</bdi>
        </Link>
      </Text>
      <Text className="quiet" fz="xs" lineClamp={1} title={person.email}>
        <bdi>{person.email}</bdi>
      </Text>
    </>
  );
}

function Subject({ exemption }: RowProps) {
  const { subject } = exemption;
  const title = subjectTitle(exemption);
  return (
    <>
      <Text component="span" lineClamp={2}>
        {subject.type === 'assignment' ? (
          <Link className="link" to="/organization/assignments/$id" params={{ id: subject.id }}>
            <bdi>{title}</bdi>
          </Link>
        ) : (
          <bdi>{title}</bdi>
        )}
      </Text>
      <Text className="quiet" fz="xs" lineClamp={2}>
        {subject.type === 'assignment' ? t.assignment : <bdi>{subject.itemTitle}</bdi>}
      </Text>
    </>
  );
}

const Reason = ({ exemption: { reason, approver } }: RowProps) => (
  <>
    <Text component="span" lineClamp={3} title={reason.length > 100 ? reason : undefined} dir="auto">
      {reason}
    </Text>
    <Text className="quiet" fz="xs" lineClamp={2}>
      {t.approvedBy(approver)}
    </Text>
  </>
);

const Period = ({ exemption: { startsAt, endsAt }, timeZone }: RowProps & { timeZone: string }) => (
  <span className="figures quiet" title={t.utcPeriod(exact(startsAt, 'UTC'), exact(endsAt, 'UTC'))}>
    {t.period(exact(startsAt, timeZone), exact(endsAt, timeZone))}
  </span>
);

const styles: Record<ExemptionView['state'], { shape: Shape; tone: Tone }> = {
  active: { shape: 'filled', tone: 'good' },
  upcoming: { shape: 'ring', tone: 'partial' },
  ended: { shape: 'dash', tone: 'quiet' },
};

function ExemptionState({ state }: { state: ExemptionView['state'] }) {
  return <State {...styles[state]}>{t.states[state]}</State>;
}
