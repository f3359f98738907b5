import type { Query } from '@tanstack/react-query';

const LOOK_AGAIN_MS = 3_000;

/**
 * When the page looks again. What could not be loaded at all waits for the button: looking again would put the skeleton in
 * its place every time. The query client stops the clock by itself while the tab is hidden.
 */
export const lookAgain = ({ state }: Pick<Query, 'state'>): number | false =>
  state.data === undefined && state.error ? false : LOOK_AGAIN_MS;
