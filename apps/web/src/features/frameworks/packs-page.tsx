import type { OwnPackView } from '@docket/contracts';
import { Breadcrumbs, Button, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { count } from '../../format/number.js';
import { type Column, DataTable, RowsSkeleton } from '../../list/data-table.js';
import { EmptyState, ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { packsQuery } from './api/list-packs.js';
import { removePack } from './api/remove-pack.js';
import { kindTitles } from './coverage-labels.js';
import { PackForm } from './pack-form.js';
import classes from './compliance.module.css';

/** The frameworks that the organization has added itself. */
export function PacksPage() {
  return (
    <>
      <TabTitle>Your own frameworks</TabTitle>
      <Breadcrumbs mb="sm" component="nav" aria-label="Where this is" separatorMargin={6}>
        <Link className="link" to="/organization/compliance">
          Compliance
        </Link>
        <span className="quiet">Your own frameworks</span>
      </Breadcrumbs>
      <PageHeader title="Your own frameworks">
        A framework is data: a pack of items, each with what trains a person on it. Yours stand beside those
        that come with Docket.
      </PageHeader>
      <Packs />
      <section className={`paper ${classes['section']}`} aria-labelledby="add-pack">
        <Title order={2} fz="1rem" mb="sm" id="add-pack">
          Add or replace a framework
        </Title>
        <PackForm />
      </section>
    </>
  );
}

function Packs() {
  const { data, error, refetch } = useQuery(packsQuery);
  return (
    <section className={`paper ${classes['list']}`} aria-label="Your own frameworks">
      {error && !data && <ErrorState what="Your own frameworks" error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label="your own frameworks" />}
      {data?.items.length === 0 && (
        <EmptyState title="No framework of your own yet">
          Paste a pack below. To change what counts for one item only, open the item and use a CWE set of your
          own.
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <DataTable label="Your own frameworks" rows={data.items} columns={columns} keyOf={({ id }) => id} />
      )}
    </section>
  );
}

const columns: Column<OwnPackView>[] = [
  {
    header: 'Framework',
    cell: (pack) => (
      <>
        <Link
          className="link"
          to="/organization/compliance/$kind/$frameworkId"
          params={{ kind: pack.kind, frameworkId: pack.id }}
        >
          {pack.title}
        </Link>
        <div className={classes['minor']}>{pack.id}</div>
      </>
    ),
  },
  { header: 'Kind', width: '16%', cell: ({ kind }) => kindTitles[kind] },
  { header: 'Version', width: '16%', cell: ({ version }) => <Text truncate>{version}</Text> },
  { header: 'Items', width: 90, align: 'end', cell: ({ itemCount }) => count(itemCount) },
  {
    header: 'What to do',
    headerHidden: true,
    width: 130,
    align: 'end',
    cell: (pack) => <Remove pack={pack} />,
  },
];

function Remove({ pack }: { pack: OwnPackView }) {
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removePack(pack.id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: 'Framework removed', message: pack.title });
    },
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: 'The framework was not removed',
        message: messageOf(error),
      }),
  });
  const ask = () =>
    modals.openConfirmModal({
      title: `Remove ${pack.title}?`,
      children: 'Documents that were made from it stay as they are. No new evidence can be asked for.',
      labels: { confirm: 'Remove the framework', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <Button variant="default" size="xs" loading={remove.isPending} onClick={ask}>
      Remove
      <span className="visually-hidden"> {pack.title}</span>
    </Button>
  );
}
