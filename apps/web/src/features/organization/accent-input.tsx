import { DEFAULT_ACCENT, readableAccent } from '@docket/contracts';
import { ColorInput, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { organization } from '../../messages/index.js';
import classes from './settings.module.css';

const t = organization.accent;

type Props = { value?: string; onChange?: (color: string) => void; error?: ReactNode };

const swatches = [
  DEFAULT_ACCENT,
  '#1F4E9E',
  '#5B3A9B',
  '#9B2C6B',
  '#B3261E',
  '#8A5A00',
  '#1B7F4B',
  '#16202B',
];
const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** Field for the accent color of documents, with a preview. */
export function AccentInput({ value = DEFAULT_ACCENT, ...input }: Props) {
  const shown = isColor(value) ? readableAccent(value) : DEFAULT_ACCENT;
  const darkened = isColor(value) && shown !== value.toUpperCase();
  return (
    <div className={classes['accent']}>
      <ColorInput
        label={t.label}
        description={t.hint}
        format="hex"
        swatches={swatches}
        swatchesPerRow={8}
        withEyeDropper={false}
        value={value}
        {...input}
      />
      <figure className={classes['preview']} aria-label={t.preview(shown)}>
        <div className={classes['stripe']} style={{ background: shown }} />
        <div className={classes['previewTitle']}>{t.previewTitle}</div>
        <div style={{ color: shown }}>{t.previewSubject}</div>
        {[92, 74, 58].map((share) => (
          <div key={share} className={classes['bar']}>
            <div style={{ width: `${share}%`, background: shown }} />
          </div>
        ))}
      </figure>
      <Text fz="xs" className="quiet" role="status">
        {darkened ? t.tooLight(value.toUpperCase(), shown) : ''}
      </Text>
    </div>
  );
}
