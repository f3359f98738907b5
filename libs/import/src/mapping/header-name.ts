/**
 * Returns a column name in the form in which names are compared: words in lower case without marks, for example `completion date`
 * for `CompletionDate` and `completion_date`, and `e mail` for `E-Mail`.
 */
export const headerName = (column: string): string =>
  column
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
