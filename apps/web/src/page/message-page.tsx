import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { TabTitle } from './page-states.js';

/** Full page with a single message, such as access denied, not found or an error. */
export function MessagePage({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack component="main" align="center" justify="center" mih="100dvh" p="lg" gap="sm" ta="center">
      <TabTitle>{title}</TabTitle>
      <Title order={1} fz="1.5rem">
        {title}
      </Title>
      <Text className="quiet" maw={460} component="div">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
