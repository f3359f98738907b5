import type { CoverageParameters } from '@docket/contracts';
import { Alert, Text } from '@mantine/core';
import { IconClockHour4, IconUsers } from '@tabler/icons-react';
import { frameworks as t } from '../../messages/index.js';
import { emptyReason } from '../../page/no-eligible.js';

/** Notice that the figures are of a past instant, although new reports use current data. */
export function PastInstant() {
  return (
    <Alert role="note" color="gray" icon={<IconClockHour4 size={18} />} mb="md">
      <Text fz="sm">{t.asOf.past}</Text>
    </Alert>
  );
}

/** Notice that nothing is covered, with the reason, if nobody is eligible. */
export function NoEligible({ parameters }: { parameters: CoverageParameters }) {
  if (parameters.eligible > 0) return null;
  const { title, text } = emptyReason(parameters);
  return (
    <Alert role="note" color="gray" icon={<IconUsers size={18} />} mb="md" title={title}>
      {text} {t.noEligible.consequence}
    </Alert>
  );
}
