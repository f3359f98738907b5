import type { SavedMapping } from '@docket/contracts';
import { ActionIcon, Skeleton, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { short } from '../../format/text.js';
import { imports } from '../../messages/index.js';
import { kindLabel } from './labels.js';
import { ErrorState } from '../../page/page-states.js';
import { mappingsQuery } from './api/list-mappings.js';
import { removeMapping } from './api/save-mapping.js';
import classes from './import-page.module.css';

const t = imports.savedMappings;

/** List of the saved mappings. Files are recognized by them, so they need no selection. */
export function SavedMappings() {
  const { data, error, refetch } = useQuery(mappingsQuery);
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby="saved-mappings">
      <Title order={2} fz="1rem" id="saved-mappings">
        {t.title}
      </Title>
      {error && !data && <ErrorState title={t.failed} error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton h={14} mt="sm" aria-hidden />}
      {data?.length === 0 && (
        <Text className="quiet" mt={4}>
          {t.empty}
        </Text>
      )}
      {data && data.length > 0 && (
        <ul className={classes['files']} aria-labelledby="saved-mappings">
          {data.map((mapping) => (
            <li key={mapping.id} className={classes['fileRow']}>
              <span style={{ minWidth: 0 }}>
                <bdi className={classes['name']}>{mapping.name}</bdi>
                <Text className="quiet" fz="xs" style={{ overflowWrap: 'anywhere' }}>
                  {t.about(kindLabel(mapping.mapping.kind), mapping.changedBy)}
                </Text>
              </span>
              <Remove mapping={mapping} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Remove({ mapping: { id, name } }: { mapping: SavedMapping }) {
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeMapping(id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: mappingsQuery.queryKey });
      notifications.show({ color: 'accent', title: t.deleted, message: <bdi>{short(name)}</bdi> });
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: t.deleteFailed, message: messageOf(error) }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.deleteQuestion(short(name)),
      children: t.deleteText,
      labels: { confirm: t.deleteConfirm, cancel: t.keep },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t.delete(short(name))}
      loading={remove.isPending}
      onClick={confirm}
    >
      <IconTrash size={16} />
    </ActionIcon>
  );
}
