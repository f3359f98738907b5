import type { ReactNode } from 'react';
import classes from './state.module.css';

/** Shapes of states: done (filled), in progress (half), not started (ring), needs attention (triangle), not applicable (dash). */
export type Shape = 'filled' | 'half' | 'ring' | 'triangle' | 'dash';
export type Tone = 'good' | 'partial' | 'bad' | 'quiet';

/** State as text, shape and color, so that it never depends on color alone. */
export function State({ shape, tone, children }: { shape: Shape; tone: Tone; children: ReactNode }) {
  return (
    <span className={classes['state']} data-tone={tone}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}

const ring = <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.7" />;
const shapes: Record<Shape, ReactNode> = {
  filled: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  half: (
    <>
      {ring}
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  ring,
  triangle: <path d="M7 1.5l6 11H1z" fill="currentColor" />,
  dash: <path d="M2.5 7h9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
};
