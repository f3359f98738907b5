import type { WaitingGroup, WaitingReason } from '@docket/contracts';
import { Text } from '@mantine/core';
import { RelativeInstant } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { waitingStatements as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { AssignPerson } from './assign-person.js';
import { AssignTopic } from './assign-topic.js';

type Props = { groups: WaitingGroup[]; reason: WaitingReason; stale: boolean };

/** Activities or actors that statements wait for, each with the choice that ends the wait. */
export function WaitingTable({ groups, reason, stale }: Props) {
  return <DataTable label={t.title} rows={groups} columns={columns[reason]} keyOf={keyOf} stale={stale} />;
}

const keyOf = ({ object, email, account, accountIssuer }: WaitingGroup): string =>
  JSON.stringify([object, email, account, accountIssuer]);

const common: Column<WaitingGroup>[] = [
  { header: t.columns.statements, width: 110, align: 'end', cell: ({ statements }) => count(statements) },
  { header: t.columns.first, width: 130, cell: ({ firstAt }) => <When instant={firstAt} /> },
  { header: t.columns.last, width: 130, cell: ({ lastAt }) => <When instant={lastAt} /> },
];

const columns: Record<WaitingReason, Column<WaitingGroup>[]> = {
  object: [
    { header: t.columns.object, cell: ({ object, name }) => <Identified name={name} by={[object ?? '']} /> },
    ...common,
    {
      header: t.columns.topic,
      width: '30%',
      cell: ({ object }) => object !== null && <AssignTopic object={object} />,
    },
  ],
  actor: [
    { header: t.columns.actor, cell: (actor) => <Actor actor={actor} /> },
    ...common,
    { header: t.columns.person, width: '30%', cell: (actor) => <AssignPerson actor={actor} /> },
  ],
};

function Actor({ actor: { name, email, account, accountIssuer } }: { actor: WaitingGroup }) {
  if (account === null) return <Identified name={name} by={[email ?? '']} />;
  const issuer = accountIssuer === null ? t.unknownSystem : (t.issuers[accountIssuer] ?? accountIssuer);
  return <Identified name={name} by={[account, issuer]} />;
}

/** The name of an activity or actor, if it is known, above what identifies it. */
function Identified({ name, by }: { name: string | null; by: string[] }) {
  const [main, ...others] = name === null ? by : [name, ...by];
  return (
    <>
      <Text component="span" lineClamp={3} title={main} style={{ overflowWrap: 'anywhere' }}>
        <bdi>{main}</bdi>
      </Text>
      {others.map((text) => (
        <Text
          key={text}
          className="quiet"
          fz="xs"
          lineClamp={3}
          title={text}
          style={{ overflowWrap: 'anywhere' }}
        >
          <bdi>{text}</bdi>
        </Text>
      ))}
    </>
  );
}

function When({ instant }: { instant: string }) {
  const { organization } = useSession();
  return <RelativeInstant instant={instant} timeZone={organization.timeZone} />;
}
