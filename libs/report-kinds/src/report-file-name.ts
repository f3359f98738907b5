/** Returns the file name of a download: kind, organization and day, in characters that are valid on every system. */
export function reportFileName(parts: string[], asOf: string): string {
  const words = parts.map((part) =>
    part
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
  );
  return `${[...words.filter(Boolean), asOf.slice(0, 10)].join('-')}.pdf`.toLowerCase();
}
