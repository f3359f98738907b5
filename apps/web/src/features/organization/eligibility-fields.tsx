import { MAX_JOB_FUNCTIONS, type EligibilityView } from '@docket/contracts';
import { Checkbox, Stack, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { organization } from '../../messages/index.js';
import { eligibilityQuery, type EligibilityRules } from './api/get-eligibility.js';
import classes from './settings.module.css';

const t = organization.eligibility;

type Field<Value> = { value?: Value; onChange?: (value: Value) => void; error?: ReactNode };
type Props = { jobFunctions: Field<string[] | null>; bespokeSoftwareOnly: Field<boolean> };

/** Fields of the rules for eligible people (docs/domain.md, section 3.1), with the number of people they make eligible. */
export function EligibilityFields({ jobFunctions, bespokeSoftwareOnly }: Props) {
  const names = jobFunctions.value ?? [];
  const only = bespokeSoftwareOnly.value ?? false;
  // Debounced as text, because a new object would never be settled.
  const [rules] = useDebouncedValue(
    JSON.stringify({ eligibleJobFunctions: jobFunctions.value ?? null, bespokeSoftwareOnly: only }),
    250,
  );
  const preview = useQuery(eligibilityQuery(JSON.parse(rules) as EligibilityRules));
  return (
    <Stack gap="lg" mb="xl">
      <TagsInput
        label={t.jobFunctions}
        description={t.jobFunctionsHint}
        className={classes['field']}
        placeholder={names.length === 0 ? t.jobFunctionsPlaceholder : ''}
        data={preview.data?.jobFunctions.map(({ name }) => name.toLowerCase()) ?? []}
        isDuplicate={(name, all) => all.some((other) => other.toLowerCase() === name.trim().toLowerCase())}
        acceptValueOnBlur
        clearable
        maxTags={MAX_JOB_FUNCTIONS}
        data-path="eligibleJobFunctions"
        value={names}
        onChange={(chosen) => jobFunctions.onChange?.(chosen.length > 0 ? chosen : null)}
        error={jobFunctions.error}
      />
      <Checkbox
        label={t.bespokeSoftwareOnly}
        description={t.bespokeSoftwareHint}
        className={classes['field']}
        data-path="bespokeSoftwareOnly"
        checked={only}
        onChange={(event) => bespokeSoftwareOnly.onChange?.(event.currentTarget.checked)}
        error={bespokeSoftwareOnly.error}
      />
      <div role="status" className={classes['field']}>
        {effectOf(preview)}
        <p className={classes['notice']}>{t.since}</p>
      </div>
    </Stack>
  );
}

/** Returns how many people the rules make eligible now. */
function effectOf({ data, error }: { data: EligibilityView | undefined; error: unknown }): string {
  if (!data) return error ? t.failed : t.loading;
  return data.learners > 0 && data.eligible === 0 ? t.nobody : t.effect(data.eligible, data.learners);
}
