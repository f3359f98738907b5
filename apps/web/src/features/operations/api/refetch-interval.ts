import type { Query } from '@tanstack/react-query';

const INTERVAL_MS = 3_000;

/**
 * Returns the polling interval in milliseconds. Returns false if the first load failed: each poll would replace the error
 * state with the loading state. The query client pauses polling while the tab is hidden.
 */
export const refetchInterval = ({ state }: Pick<Query, 'state'>): number | false =>
  state.data === undefined && state.error ? false : INTERVAL_MS;
