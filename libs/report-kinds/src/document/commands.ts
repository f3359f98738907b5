import { color, size, type PdfDocument } from '@docket/pdf';

/** Space between the edges of the background and the text, in points, as all lengths here. */
const PADDING = 7;
/** Space for the label before a command. */
const LABEL_WIDTH = 48;
const LEADING = 12;
/** Height of a letter above its baseline. */
const ASCENT = 9;
/** Distance from the background to the baseline of the text below it. */
const SPACE_BELOW = 16;
/** Maximum number of lines of a command without spaces. */
const MAX_LINES = 4;

/** A command to type into a terminal. */
export interface Command {
  text: string;
  /** Text before the command, such as the name of a system. */
  label?: string;
  /** What a line ends with if the command continues on the next line. Default: that of a POSIX shell. */
  continuation?: string;
}

/** Returns whether a command fits into one line of `drawCommands`. */
export const fitsOnLine = (pdf: PdfDocument, { text, label }: Command): boolean =>
  pdf.typesetter.line(text, 'Mono').width * size.small <= textWidth(pdf, label !== undefined);

/**
 * Draws commands in a monospaced font on a light background, from left to right in every language. A long command is divided
 * at spaces, and each of its lines but the last ends with the continuation sign, so that it also works when it is copied.
 * @param top baseline of the first line
 * @returns the baseline below
 */
export function drawCommands(pdf: PdfDocument, commands: readonly Command[], top: number): number {
  const { left, right, width } = pdf.frame;
  const isLabeled = commands.some(({ label }) => label !== undefined);
  const blocks = commands.map((command) => ({
    ...command,
    lines: linesOf(pdf, command, textWidth(pdf, isLabeled) / size.small),
  }));
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const bottom = top + ASCENT - lines * LEADING - 2 * PADDING;
  pdf.box(left, bottom, width, top + ASCENT - bottom, color.surface);
  let y = top - PADDING;
  for (const block of blocks) {
    if (block.label) pdf.text(block.label, left + PADDING, y, { size: size.small, color: color.secondary });
    for (const line of block.lines) {
      const style = { size: size.small, weight: 'Mono' } as const;
      // In a mirrored document, the end of the frame is its left edge.
      if (pdf.rightToLeft) pdf.text(line, right - PADDING, y, { ...style, align: 'right' });
      else pdf.text(line, left + PADDING + (isLabeled ? LABEL_WIDTH : 0), y, style);
      y -= LEADING;
    }
  }
  return bottom - SPACE_BELOW;
}

const textWidth = ({ frame }: PdfDocument, isLabeled: boolean): number =>
  frame.width - 2 * PADDING - (isLabeled ? LABEL_WIDTH : 0);

/** Divides a command into lines of at most `width` ems. */
function linesOf(
  { typesetter }: PdfDocument,
  { text, continuation = '\\' }: Command,
  width: number,
): string[] {
  const fits = (line: string): boolean => typesetter.line(line, 'Mono').width <= width;
  if (fits(text)) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word} ${continuation}`))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? ` ${continuation}` : '';
    return fits(line + end) ? [line + end] : partsOf(line + end, fits);
  });
}

/** Divides a word that is wider than a line. */
function partsOf(word: string, fits: (part: string) => boolean): string[] {
  const parts = [''];
  for (const letter of word)
    if (fits(parts.at(-1)! + letter)) parts[parts.length - 1] += letter;
    else parts.push(letter);
  return parts.slice(0, MAX_LINES);
}
