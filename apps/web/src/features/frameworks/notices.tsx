import { Alert, Text } from '@mantine/core';
import { IconClockHour4, IconUsers } from '@tabler/icons-react';
import { frameworks as t } from '../../messages/frameworks.js';

/** Notice that the figures are of a past instant, although new reports use current data. */
export function PastInstant() {
  return (
    <Alert role="note" color="gray" icon={<IconClockHour4 size={18} />} mb="md">
      <Text fz="sm">{t.asOf.past}</Text>
    </Alert>
  );
}

/** Notice that nothing is covered because there are no active learners. */
export function NoLearners() {
  return (
    <Alert role="note" color="gray" icon={<IconUsers size={18} />} mb="md" title={t.noLearners.title}>
      {t.noLearners.text}
    </Alert>
  );
}
