/** Width in pixels in which pages are drawn. The browser scales them to the width of the preview. */
export const PAGE_WIDTH = 1400;
