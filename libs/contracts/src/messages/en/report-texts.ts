/**
 * Texts about reports by their English text: titles, descriptions and fields of the report kinds, and labels of figures. Reports
 * are stored with the English texts of `libs/report-kinds/src/document/page-messages.ts`, which need no translation here.
 */
export const reportTexts: Record<string, string> = {};
