/** How often the page looks again; the query client stops while the tab is hidden. */
export const LOOK_AGAIN_MS = 3_000;
