import { classroomAssessments } from '@docket/contracts';
import { Radio, Stack } from '@mantine/core';
import { classroomSessions as t } from '../../messages/index.js';
import type { ClassroomValues } from './classroom-values.js';

type Props = {
  value: ClassroomValues['assessment'];
  change: (value: ClassroomValues['assessment']) => void;
  error: string | null;
};

const hints = { attendance: t.form.attendanceHint, score: t.form.scoreHint };

/** How people pass. Nothing is chosen at first: that attendance counts as passed is a statement of the administrator. */
export const AssessmentField = ({ value, change, error }: Props) => (
  <Radio.Group
    label={t.assessment}
    required
    error={error}
    errorProps={{ mt: 8 }}
    value={value}
    onChange={(chosen) => change(classroomAssessments.find((each) => each === chosen) ?? null)}
  >
    <Stack gap="xs" mt={6}>
      {classroomAssessments.map((each, at) => (
        <Radio
          key={each}
          value={each}
          label={t.assessments[each]}
          description={hints[each]}
          {...(at === 0 && { 'data-path': 'assessment' })}
        />
      ))}
    </Stack>
  </Radio.Group>
);
