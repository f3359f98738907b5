import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiFailure, messageOf } from '../api/failure.js';
import { app } from '../messages/index.js';

/** Error state in place of data that could not be loaded: what failed, why, and a button to retry. */
export function ErrorState({ title, error, retry }: { title: string; error: unknown; retry?: () => void }) {
  const forbidden = error instanceof ApiFailure && error.status === 403;
  return (
    <Stack role="alert" align="center" gap="xs" p="xl" ta="center">
      <IconAlertTriangle size={26} stroke={1.6} color="var(--docket-bad)" aria-hidden />
      <Text fw={600}>{forbidden ? app.notAllowed.title : title}</Text>
      <Text className="quiet" maw={480}>
        {messageOf(error)}
      </Text>
      {retry && !forbidden && (
        <Button variant="default" size="xs" leftSection={<IconRefresh size={15} />} onClick={retry}>
          {app.tryAgain}
        </Button>
      )}
    </Stack>
  );
}

/** Placeholder for an empty list, with a hint about the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" gap={6} py={48} px="md" ta="center">
      <Text fw={600}>{title}</Text>
      <Text className="quiet" maw={460}>
        {children}
      </Text>
      {action}
    </Stack>
  );
}

/** Header of a page: title, description and actions. */
export function PageHeader({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <div style={{ minWidth: 0 }}>
        <Title order={1} fz="1.5rem" lh={1.3} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {children && (
          <Text className="quiet" mt={4} component="div" style={{ overflowWrap: 'anywhere' }}>
            {children}
          </Text>
        )}
      </div>
      {action}
    </Group>
  );
}

/** Sets the title of the browser tab. */
export function TabTitle({ children }: { children: string }) {
  return <title>{app.tabTitle(children)}</title>;
}
