/** The zone of this browser: what the page shows belongs to no organization, and so to no zone of one. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
