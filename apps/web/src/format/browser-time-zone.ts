/** Time zone of the browser, for pages that do not belong to an organization. */
export const BROWSER_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
