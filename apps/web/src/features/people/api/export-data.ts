/** Returns the URL of the JSON file with all data about a person. A plain link lets the browser stream and name the file. */
export const exportDataUrl = (id: string): string => `/api/admin/users/${id}/data.json`;
