import { Button, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { operations as t } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { OperationsLog, SignIns } from './operations-log.js';
import { Organizations } from './organizations.js';
import { Queues } from './queues.js';
import { ProblemReports } from './problem-reports.js';
import { Workers } from './workers.js';

/** Page for operators: queues, workers, and the stuck or failed reports of all organizations. */
export function OperationsPage() {
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader
        title={t.title}
        action={
          <Button
            component="a"
            href="/ops/queues"
            variant="default"
            rightSection={<IconExternalLink size={15} aria-hidden />}
          >
            {t.queueBoard}
          </Button>
        }
      >
        {t.intro}
      </PageHeader>
      <Queues />
      <Heading>{t.workers.title}</Heading>
      <Workers />
      <Heading>{t.problems.title}</Heading>
      <ProblemReports />
      <Heading>{t.organizations.title}</Heading>
      <Organizations />
      <Heading>{t.log.title}</Heading>
      <OperationsLog />
      <SignIns />
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
