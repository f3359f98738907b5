const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML source, as opposed to text that still has to be escaped. */
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

/** Template tag that returns HTML. Interpolated values are escaped unless they are HTML; lists are joined. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(texts.map((text, at) => text + (at < parts.length ? sourceOf(parts[at]) : '')).join(''));
