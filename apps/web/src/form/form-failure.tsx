import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Alert with the reason why a form was rejected, if the reason belongs to no field. */
export function FormFailure({ failure }: { failure: string | null }) {
  if (!failure) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {failure}
    </Alert>
  );
}
