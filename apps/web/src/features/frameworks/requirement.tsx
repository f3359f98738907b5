import type { LoweredShare, RiskItemDetail } from '@docket/contracts';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconRestore } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { ExactInstant } from '../../format/instant.js';
import { frameworks } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { useSession } from '../auth/use-session.js';
import { restoreRequiredShare } from './api/restore-required-share.js';
import { LowerShareForm } from './lower-share-form.js';
import classes from './compliance.module.css';

const t = frameworks.requirement;

/** Section with what an item asks for, the limits of its status, and its required share. */
export function Requirement({ item }: { item: RiskItemDetail }) {
  const { asksFor, grouping, trainingOnly, packRequiredSharePercent, loweredShare, framework } = item;
  const hasShare = packRequiredSharePercent !== null || loweredShare !== null;
  const hasContent = asksFor !== null || grouping !== null || trainingOnly || hasShare;
  if (!hasContent) return null;
  return (
    <section className={`paper ${classes['section']}`} aria-labelledby="requirement">
      <Title order={2} fz="1rem" id="requirement" mb="xs">
        {t.title(framework.noun)}
      </Title>
      <Stack gap="xs">
        {asksFor !== null && (
          <div>
            <Text>{asksFor}</Text>
            <Text className="quiet" fz="xs">
              {framework.source === 'built-in' ? t.ownWords : t.organizationWords}
            </Text>
          </div>
        )}
        {trainingOnly && <Text fz="sm">{t.trainingOnly(framework.noun)}</Text>}
        {grouping === 'docket' && <Text fz="sm">{t.grouping}</Text>}
        {hasShare && <RequiredShare item={item} />}
      </Stack>
    </section>
  );
}

function RequiredShare({ item }: { item: RiskItemDetail }) {
  const s = frameworks.requiredShare;
  const restore = useRestore(item);
  const { loweredShare, packRequiredSharePercent: ofPack } = item;
  const lower = () =>
    modals.open({
      title: s.dialog(`${item.id} ${item.title}`),
      children: <LowerShareForm item={item} done={() => modals.closeAll()} />,
    });
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        {ofPack !== null && <Text fz="sm">{s.ofFramework(ofPack)}</Text>}
        {loweredShare && <LoweredShareText lowered={loweredShare} />}
      </div>
      <Group gap="xs">
        {ofPack !== null && (
          <Button variant="default" size="xs" leftSection={<IconPencil size={15} />} onClick={lower}>
            {loweredShare ? s.edit : s.lower}
          </Button>
        )}
        {loweredShare && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRestore size={15} />}
            loading={restore.isPending}
            onClick={() => restore.mutate()}
          >
            {s.restore(ofPack)}
          </Button>
        )}
      </Group>
    </Group>
  );
}

/** What the lower share of the organization results in, when and by whom it was set, and why. */
function LoweredShareText({ lowered }: { lowered: LoweredShare }) {
  const s = frameworks.requiredShare;
  const { timeZone } = useSession().organization;
  const { requiredSharePercent, setPercent, changedBy, since, reason, reasonSince, reasonChangedBy } =
    lowered;
  const text = lowered.hasEffect ? s.lowered : s.withoutEffect;
  return (
    <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
      <RichText
        text={text(requiredSharePercent, setPercent)}
        values={{ by: changedBy, instant: <ExactInstant instant={since} timeZone={timeZone} /> }}
      />{' '}
      {reasonSince === since ? (
        s.because(reason)
      ) : (
        <RichText
          text={s.changedReason}
          values={{
            reason,
            by: reasonChangedBy,
            instant: <ExactInstant instant={reasonSince} timeZone={timeZone} />,
          }}
        />
      )}
    </Text>
  );
}

function useRestore(item: RiskItemDetail) {
  const s = frameworks.requiredShare;
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => restoreRequiredShare(item.framework.id, item.id),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: s.restored, message: item.title });
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: s.restoreFailed, message: messageOf(error) }),
  });
}
