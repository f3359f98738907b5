import type { RiskItemDetail } from '@docket/contracts';
import { Button, Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPencil, IconRestore } from '@tabler/icons-react';
import { OverrideForm } from './override-form.js';
import { useRestore } from './use-restore.js';
import classes from './compliance.module.css';

/** Which CWE ids choose the topics of an item, and the way to a set of the organization's own. */
export function CweSet({ item }: { item: RiskItemDetail }) {
  const restore = useRestore(item.framework.id, item.id);
  const change = () =>
    modals.open({
      title: `CWE set of ${item.id} ${item.title}`,
      size: 'lg',
      children: <OverrideForm item={item} done={() => modals.closeAll()} />,
    });
  const askToRestore = () =>
    modals.openConfirmModal({
      title: `Restore the pack’s CWE set of ${item.id}?`,
      children: 'Your own set is removed. Figures and evidence asked for from now on use the pack’s.',
      labels: { confirm: 'Restore', cancel: 'Keep your own' },
      onConfirm: () => restore.mutate(),
    });
  return (
    <section className={`paper ${classes['section']}`} aria-labelledby="cwe-set">
      <Group justify="space-between" align="flex-start" gap="sm" mb="xs">
        <Title order={2} fz="1rem" id="cwe-set">
          {item.counts !== 'topics' ? 'What counts' : item.overridden ? 'Your own CWE set' : 'CWE set'}
        </Title>
        {item.counts === 'topics' && (
          <Group gap="xs">
            <Button variant="default" size="xs" leftSection={<IconPencil size={15} />} onClick={change}>
              {item.overridden ? 'Change' : 'Use a set of your own'}
            </Button>
            {item.overridden && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconRestore size={15} />}
                loading={restore.isPending}
                onClick={askToRestore}
              >
                Restore the pack’s
              </Button>
            )}
          </Group>
        )}
      </Group>
      <Text className={classes['cwes']}>{whatChooses(item)}</Text>
    </section>
  );
}

function whatChooses({ counts, cweIds }: RiskItemDetail): string {
  if (counts === 'any-topic') return 'About people, not weaknesses: any topic trains a person.';
  if (counts === 'languages')
    return 'About people, not weaknesses: any topic trains a person, in each language declared for the person.';
  if (cweIds.length === 0) return 'Topics are chosen by module: this list publishes no CWE ids.';
  return cweIds.map((id) => `CWE-${id}`).join(', ');
}
