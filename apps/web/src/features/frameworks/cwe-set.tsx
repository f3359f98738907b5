import type { RiskItemDetail } from '@docket/contracts';
import { Button, Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPencil, IconRestore } from '@tabler/icons-react';
import { frameworks } from '../../messages/index.js';
import { OverrideForm } from './override-form.js';
import { useRestoreCweSet } from './use-restore-cwe-set.js';
import classes from './compliance.module.css';

const t = frameworks.cweSet;

/** Section with the CWE IDs that map topics to an item, and buttons to customize them or restore the default. */
export function CweSet({ item }: { item: RiskItemDetail }) {
  const restore = useRestoreCweSet(item.framework.id, item.id);
  const change = () =>
    modals.open({
      title: t.dialog(`${item.id} ${item.title}`),
      size: 'lg',
      children: <OverrideForm item={item} done={() => modals.closeAll()} />,
    });
  const confirmRestore = () =>
    modals.openConfirmModal({
      title: t.restoreQuestion(item.id),
      children: t.restoreConsequence,
      labels: { confirm: t.restoreConfirm, cancel: t.restoreCancel },
      onConfirm: () => restore.mutate(),
    });
  return (
    <section className={`paper ${classes['section']}`} aria-labelledby="cwe-set">
      <Group justify="space-between" align="flex-start" gap="sm" mb="xs">
        <Title order={2} fz="1rem" id="cwe-set">
          {item.counts !== 'topics' ? t.requirement : item.overridden ? t.customTitle : t.title}
        </Title>
        <Group gap="xs">
          {item.counts === 'topics' && (
            <Button variant="default" size="xs" leftSection={<IconPencil size={15} />} onClick={change}>
              {item.overridden ? t.edit : t.customize}
            </Button>
          )}
          {item.customCweIds && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconRestore size={15} />}
              loading={restore.isPending}
              onClick={confirmRestore}
            >
              {item.overridden ? t.restore : t.remove}
            </Button>
          )}
        </Group>
      </Group>
      <Text className={classes['cwes']}>{requirementOf(item)}</Text>
      {item.customCweIds && !item.overridden && (
        <Text className="quiet" fz="sm">
          {t.withoutEffect(item.framework.noun, listOf(item.customCweIds))}
        </Text>
      )}
    </section>
  );
}

function requirementOf({ counts, cweIds, framework }: RiskItemDetail): string {
  if (counts === 'any-topic') return t.anyTopic(framework.noun);
  if (counts === 'languages') return t.languages(framework.noun);
  if (cweIds.length === 0) return t.byModule;
  return listOf(cweIds);
}

const listOf = (cweIds: number[]): string => cweIds.map((id) => `CWE-${id}`).join(', ');
