import { expect, test } from 'vitest';
import { stateStyle } from './assignee-states.js';

test('every state has an own shape, so that it is recognized without color', () => {
  const markers = Object.values(stateStyle).map(({ marker }) => marker);
  expect(new Set(markers).size).toBe(markers.length);
});
