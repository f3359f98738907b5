import { Button, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { OperationsLog } from './operations-log.js';
import { Queues } from './queues.js';
import { TroubledReports } from './troubled-reports.js';
import { Workers } from './workers.js';

/** Running the installation: its queues, its workers, and the reports of all organizations that need a look. */
export function OperationsPage() {
  return (
    <>
      <TabTitle>Operations</TabTitle>
      <PageHeader
        title="Operations"
        action={
          <Button
            component="a"
            href="/ops/queues"
            variant="default"
            rightSection={<IconExternalLink size={15} aria-hidden />}
          >
            Queue board
          </Button>
        }
      >
        Queues, workers and stuck reports of all organizations, without what the reports are about.
      </PageHeader>
      <Queues />
      <Heading>Workers</Heading>
      <Workers />
      <Heading>Reports that need a look</Heading>
      <TroubledReports />
      <Heading>Operations log</Heading>
      <OperationsLog />
    </>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <Title order={2} fz="1rem" mt="xl" mb="xs">
      {children}
    </Title>
  );
}
