import { Alert, Text } from '@mantine/core';
import { IconClockHour4, IconUsers } from '@tabler/icons-react';

/** Said wherever figures of a past instant stand beside the button for evidence. */
export function PastInstant() {
  return (
    <Alert role="note" color="gray" icon={<IconClockHour4 size={18} />} mb="md">
      <Text fz="sm">
        These figures are of the instant chosen above. Evidence is always made as of the moment when it is
        generated.
      </Text>
    </Alert>
  );
}

/** Why nothing is covered when nobody could be trained. */
export function NobodyEligible() {
  return (
    <Alert role="note" color="gray" icon={<IconUsers size={18} />} mb="md" title="Nobody is eligible">
      Only active people with the role learner count, and there is none at this instant. No share can be
      given, and nothing is covered.
    </Alert>
  );
}
