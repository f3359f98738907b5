import type { CustomPackView } from '@docket/contracts';
import { Button, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { count } from '../../format/number.js';
import { type Column, DataTable, RowsSkeleton } from '../../list/data-table.js';
import { common, frameworks } from '../../messages/index.js';
import { EmptyState, ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { packsQuery } from './api/list-packs.js';
import { removePack } from './api/remove-pack.js';
import { PackForm } from './pack-form.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import classes from './compliance.module.css';

const t = frameworks.packs;

/** Page of the organization's custom frameworks. */
export function PacksPage() {
  return (
    <>
      <TabTitle>{frameworks.customFrameworks}</TabTitle>
      <Breadcrumbs>
        <Link className="link" to="/organization/compliance">
          {frameworks.title}
        </Link>
        <CurrentPage>{frameworks.customFrameworks}</CurrentPage>
      </Breadcrumbs>
      <PageHeader title={frameworks.customFrameworks}>{t.intro}</PageHeader>
      <Packs />
      <section className={`paper ${classes['section']}`} aria-labelledby="add-pack">
        <Title order={2} fz="1rem" mb="sm" id="add-pack">
          {t.add}
        </Title>
        <PackForm />
      </section>
    </>
  );
}

function Packs() {
  const { data, error, refetch } = useQuery(packsQuery);
  return (
    <section className={`paper ${classes['list']}`} aria-label={frameworks.customFrameworks}>
      {error && !data && <ErrorState title={t.failed} error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={frameworks.customFrameworks} />}
      {data?.items.length === 0 && <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      {data && data.items.length > 0 && (
        <DataTable
          label={frameworks.customFrameworks}
          rows={data.items}
          columns={columns}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}

const columns: Column<CustomPackView>[] = [
  {
    header: t.columns.framework,
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
  { header: t.columns.kind, width: '16%', cell: ({ kind }) => frameworks.kinds[kind] },
  { header: t.columns.version, width: '16%', cell: ({ version }) => <Text truncate>{version}</Text> },
  { header: t.columns.items, width: 90, align: 'end', cell: ({ itemCount }) => count(itemCount) },
  {
    header: common.actions,
    headerHidden: true,
    width: 130,
    align: 'end',
    cell: (pack) => <Remove pack={pack} />,
  },
];

function Remove({ pack }: { pack: CustomPackView }) {
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removePack(pack.id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: t.removed, message: pack.title });
    },
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: t.removeFailed,
        message: messageOf(error),
      }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.removeQuestion(pack.title),
      children: t.removeConsequence,
      labels: { confirm: t.removeConfirm, cancel: t.removeCancel },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t.removeLabel(pack.title)}
      loading={remove.isPending}
      onClick={confirm}
    >
      {t.remove}
    </Button>
  );
}
