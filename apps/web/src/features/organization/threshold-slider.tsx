import { THRESHOLD } from '@docket/contracts';
import { Input, Slider } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './settings.module.css';

type Props = { value?: number; onChange?: (percent: number) => void; error?: ReactNode };

const marks = [50, 60, 70, 80, 90, 100].map((value) => ({ value, label: `${value}%` }));

/** From which share of trained people an item of a framework counts as covered. */
export function ThresholdSlider({ value = 80, onChange, error }: Props) {
  return (
    <Input.Wrapper
      label={`Coverage threshold: ${value}%`}
      labelElement="div"
      className={classes['field']}
      description={
        value === THRESHOLD.most
          ? 'An item of a framework is covered only when all eligible people are trained on it.'
          : `An item of a framework is covered when ${value} or more of every 100 eligible people are trained on it; below that it is partial.`
      }
      error={error}
    >
      <Slider
        mt="sm"
        mb="lg"
        min={THRESHOLD.least}
        max={THRESHOLD.most}
        value={value}
        {...(onChange && { onChange })}
        marks={marks}
        label={(percent) => `${percent}%`}
        thumbLabel="Coverage threshold in percent"
      />
    </Input.Wrapper>
  );
}
