import { THRESHOLD_PERCENT } from '@docket/contracts';
import { Input, Slider } from '@mantine/core';
import type { ReactNode } from 'react';
import { wholePercentText } from '../../format/number.js';
import { organization } from '../../messages/index.js';
import classes from './settings.module.css';

const t = organization.threshold;

type Props = { value?: number; onChange?: (percent: number) => void; error?: ReactNode };

const marks = [50, 60, 70, 80, 90, 100].map((value) => ({ value, label: wholePercentText(value) }));

/** Slider for the coverage threshold (docs/domain.md, section 3.4). */
export function ThresholdSlider({ value = 80, onChange, error }: Props) {
  return (
    <Input.Wrapper
      label={t.label(value)}
      labelElement="div"
      className={classes['field']}
      description={value === THRESHOLD_PERCENT.max ? t.everyone : t.share(value)}
      error={error}
    >
      <Slider
        mt="sm"
        mb="lg"
        min={THRESHOLD_PERCENT.min}
        max={THRESHOLD_PERCENT.max}
        value={value}
        {...(onChange && { onChange })}
        marks={marks}
        label={wholePercentText}
        thumbLabel={t.slider}
      />
    </Input.Wrapper>
  );
}
