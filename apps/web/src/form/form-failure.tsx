import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Why a form was refused, where no field is to blame. */
export function FormFailure({ failure }: { failure: string | null }) {
  if (!failure) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {failure}
    </Alert>
  );
}
