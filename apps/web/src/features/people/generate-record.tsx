import type { PersonView } from '@docket/contracts';
import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { people as t } from '../../messages/index.js';
import { useReportRequest } from '../../report-request/use-report-request.js';

const kind = { id: 'person-record', title: t.record.title };

/** Button that requests the record of a person. */
export function GenerateRecord({ person }: { person: Pick<PersonView, 'id'> }) {
  const request = useReportRequest(kind);
  return (
    <Button
      variant="default"
      leftSection={<IconFileCertificate size={16} aria-hidden />}
      loading={request.isPending}
      onClick={() => request.mutate({ personId: person.id })}
    >
      {t.record.generate}
    </Button>
  );
}
