import { expect, it } from 'vitest';
import { figureOf } from './coverage-radar.js';

it('the tooltip has the share that the table prints, and the threshold', () => {
  const payload = { sharePrinted: '<1%' };
  expect(figureOf({ dataKey: 'share', payload }, 80)).toBe('<1%');
  expect(figureOf({ dataKey: 'threshold', payload }, 80)).toBe('80%');
});
