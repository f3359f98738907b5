/** Time zone of the browser. The operations page uses it, because the page does not belong to an organization. */
export const BROWSER_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
