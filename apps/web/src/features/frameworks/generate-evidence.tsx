import type { FrameworkSummary } from '@docket/contracts';
import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { frameworks as t } from '../../messages/index.js';
import { useReportRequest } from '../../report-request/use-report-request.js';
import type { Instants } from './compliance-search.js';
import classes from './compliance.module.css';

const kind = { id: 'framework-evidence', title: t.evidenceReport };

type Props = {
  framework: Pick<FrameworkSummary, 'id' | 'title'>;
  /** Instants that the page shows. */
  instants: Instants;
  variant?: 'filled' | 'default';
};

/** Button that requests the evidence report of a framework for the instants that the page shows. */
export function GenerateEvidence({ framework, instants, variant = 'default' }: Props) {
  const request = useReportRequest(kind);
  return (
    <Button
      variant={variant}
      classNames={{ root: classes['generate']!, label: classes['generateLabel']! }}
      leftSection={<IconFileCertificate size={16} aria-hidden />}
      aria-label={t.generateEvidenceFor(framework.title)}
      loading={request.isPending}
      onClick={() => request.mutate({ frameworkId: framework.id, ...instants })}
    >
      {t.generateEvidence}
    </Button>
  );
}
