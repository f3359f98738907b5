/** Returns the URL of the report's file. A plain link lets the browser stream and name the download. */
export const downloadUrl = (id: string): string => `/api/admin/reports/${encodeURIComponent(id)}/download`;
