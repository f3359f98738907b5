import { secondFactorGroups } from '@docket/contracts';
import { Group, Radio, type RadioGroupProps } from '@mantine/core';
import { secondFactor } from '../../messages/index.js';

const t = secondFactor.setting;

/** Field for the people who need a second factor. */
export function SecondFactorInput(input: Omit<RadioGroupProps, 'children'>) {
  return (
    <Radio.Group label={t.label} description={t.hint} {...input}>
      <Group mt={6} gap="lg">
        {secondFactorGroups.map((group) => (
          <Radio key={group} value={group} label={t.groups[group]} />
        ))}
      </Group>
    </Radio.Group>
  );
}
