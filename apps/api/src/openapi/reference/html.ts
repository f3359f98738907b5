const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML, as opposed to text that must be escaped before it stands in a page. */
export class Html {
  constructor(readonly source: string) {}
}

type Part = string | number | Html | undefined | Part[];

const sourceOf = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Html) return part.source;
  if (Array.isArray(part)) return part.map(sourceOf).join('');
  return String(part).replace(/[&<>"']/g, (char) => ENTITIES[char]!);
};

/** A piece of a page. Whatever is put into it is escaped, unless it is HTML already; lists are joined. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(texts.map((text, at) => text + (at < parts.length ? sourceOf(parts[at]) : '')).join(''));
