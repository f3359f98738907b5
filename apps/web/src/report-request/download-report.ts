/** Where the finished file of a report is; a plain link, so that the browser streams and names it. */
export const downloadUrl = (id: string): string => `/api/admin/reports/${encodeURIComponent(id)}/download`;
