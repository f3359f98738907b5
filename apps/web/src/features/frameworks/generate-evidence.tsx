import type { FrameworkSummary } from '@docket/contracts';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useReportRequest } from '../../report-request/use-report-request.js';

const kind = { id: 'framework-evidence', title: 'Framework Evidence Report' };

type Props = { framework: Pick<FrameworkSummary, 'id' | 'title'>; variant?: 'filled' | 'default' };

/** Asks for the evidence of a framework; it appears among the reports. */
export function GenerateEvidence({ framework, variant = 'default' }: Props) {
  const request = useReportRequest(kind);
  return (
    <Button
      variant={variant}
      leftSection={<IconFileCertificate size={16} aria-hidden />}
      loading={request.isPending}
      onClick={() => request.mutate({ frameworkId: framework.id })}
    >
      Generate evidence
      <VisuallyHidden> for {framework.title}</VisuallyHidden>
    </Button>
  );
}
