import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { common } from '../messages/index.js';

type Props = {
  /** Whether there is unsaved input. */
  when: boolean;
  /** Whether the input was saved meanwhile. It is read when the page is left. */
  isSaved?: () => boolean;
  /** Called before the page is left without saving. */
  discard?: () => void;
  messages?: { title: string; text: string; confirm: string; stay: string };
};

/** Asks before a page with unsaved input is left. The end of the session does not ask, because the page cannot stay open. */
export function LeaveGuard({ when, isSaved = () => false, discard, messages: t = common.leave }: Props) {
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => when && !isSaved() && next.pathname !== '/sign-in',
    enableBeforeUnload: () => when && !isSaved(),
    withResolver: true,
  });
  const leave = () => {
    discard?.();
    blocker.proceed?.();
  };
  return (
    <Modal opened={blocker.status === 'blocked'} onClose={() => blocker.reset?.()} title={t.title} centered>
      <Text>{t.text}</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={() => blocker.reset?.()}>
          {t.stay}
        </Button>
        <Button color="red" onClick={leave}>
          {t.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
