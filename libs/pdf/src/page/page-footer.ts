import type { Container, ObjectRef } from '../file/container.js';
import type { TextLine } from '../type/shaping.js';
import type { Typesetter } from '../type/typesetter.js';
import type { Footer, FooterParts } from './pdf-document-options.js';
import { points } from './points.js';
import { margin, size } from './theme.js';

/** Minimum space between the two parts of the footer, in points. */
const FOOTER_GAP = 12;
/** Width of a space, in ems. */
const SPACE_WIDTH = 0.26;
/** Baseline of the footer, in points from the bottom of the page. */
const BASELINE = margin - 4;
/** Upper edge of the footer, in points from the bottom of the page. */
const TOP = margin + 16;

/** The parts of a document that draw a footer. They add artifacts to the current page or form. */
interface FooterCanvas {
  readonly typesetter: Typesetter;
  readonly rightToLeft: boolean;
  artifact(operators: string): void;
  artifactText(text: TextLine, x: number, y: number): void;
  rule(from: number, y: number, to: number): void;
  restoreState(): void;
  operatorsOf(draw: () => void): string;
  mirrorX(x: number, width?: number): number;
}

const SEPARATOR = ' · ';
/** Minimum width of a name that is cut, in ems. */
const MIN_NAME_WIDTH = 3;
/** Width of the widest letters, in ems. */
const LETTER_WIDTH = 1;
const MAX_ATTEMPTS = 4;

/**
 * The footer of every page. Its first part is the same on every page, and is stored once as a form.
 *
 * The total number of pages is known only at the end, when the pages are already written. Therefore `end` writes three objects
 * that the pages refer to: the form with the total, the form with the first part, and `preamble`, the stream that runs at the
 * start of every page.
 */
export class PageFooter {
  readonly total: ObjectRef;
  readonly form: ObjectRef;
  readonly preamble: ObjectRef;
  /** Maximum width, in points, of the text around the total number of pages. */
  private widestPageOf = 0;

  /** @param frame ends of the footer, in points */
  constructor(
    private readonly pdf: FooterCanvas,
    container: Container,
    private readonly footer: Footer,
    private readonly frame: { left: number; right: number },
  ) {
    const { fontResources: Font } = pdf.typesetter;
    const form = { Type: 'XObject', Subtype: 'Form', FormType: 1, Resources: { Font } };
    this.total = container.ref({ ...form });
    this.form = container.ref({ ...form });
    this.preamble = container.ref();
  }

  /** Draws the footer of a page. @param pageOf strings before and after the total number of pages */
  draw([beforeTotal, afterTotal]: [before: string, after: string]): void {
    const { pdf, frame } = this;
    const { typesetter, rightToLeft } = pdf;
    const { middle } = this.footer;
    pdf.artifact('/Foot Do');
    const start = `${middle} | ${beforeTotal}`;
    const startLine = typesetter.line(start.trimEnd());
    const startWidth = (startLine.width + (start.endsWith(' ') ? SPACE_WIDTH : 0)) * size.footer;
    const endLine = typesetter.line(afterTotal.trim());
    const endWidth = (endLine.width + (afterTotal.startsWith(' ') ? SPACE_WIDTH : 0)) * size.footer;
    this.widestPageOf = Math.max(this.widestPageOf, startWidth + endWidth);

    pdf.restoreState();
    pdf.artifactText(startLine, frame.right - endWidth - startWidth, BASELINE);
    pdf.restoreState();
    if (!afterTotal) return pdf.artifact('/Total Do');
    const shift = rightToLeft ? endWidth : -endWidth;
    pdf.artifact(`q 1 0 0 1 ${points(shift)} 0 cm /Total Do Q`);
    pdf.artifactText(endLine, frame.right - endLine.width * size.footer, BASELINE);
  }

  /**
   * Writes the parts of the footer that depend on the total number of pages: the total itself at the margin, the first part in
   * the remaining width, and the shift of the text before the total.
   *
   * The pages are already written, with that text placed as if the total had no width. The preamble, which runs at the start
   * of every page, saves two graphics states: the first `Q` on a page restores the shifted state, the second `Q` the
   * original state.
   */
  end(pages: number): void {
    const { pdf, frame, footer } = this;
    const { left, right } = frame;
    const total = pdf.typesetter.line(String(pages));
    const totalWidth = total.width * size.footer;
    const shift = pdf.rightToLeft ? totalWidth : -totalWidth;
    this.preamble.end(`q 1 0 0 1 ${points(shift)} 0 cm q 1 0 0 1 ${points(-shift)} 0 cm`);

    const totalLeft = pdf.mirrorX(right - totalWidth, totalWidth);
    this.total.data['BBox'] = [totalLeft - 1, BASELINE - 4, totalLeft + totalWidth + 1, BASELINE + 12];
    // PDFium ignores the form's position when it compares baselines: a total drawn at y = 0 would become a separate line.
    this.total.end(pdf.operatorsOf(() => pdf.artifactText(total, right - totalWidth, BASELINE)));

    const width = (right - left - this.widestPageOf - totalWidth - FOOTER_GAP) / size.footer;
    const first = fitFooter(pdf.typesetter, footer.left, width);
    this.form.data['BBox'] = [0, 0, left + right, TOP];
    this.form.end(
      pdf.operatorsOf(() => {
        pdf.rule(left, BASELINE + 12, right);
        pdf.artifactText(first, left, BASELINE);
      }),
    );
  }
}

/**
 * Lays out the first part of the footer in at most `width` ems. The names of the organization and the subject are cut so that
 * the title and the instant remain whole. The subject distinguishes the documents of an organization, so it gets all the width
 * that it needs, and the organization the rest. It is left out if nearly nothing is left: the cover has it.
 */
export function fitFooter(typesetter: Typesetter, parts: string | FooterParts, width: number): TextLine {
  if (typeof parts === 'string') return typesetter.fit(parts, width);
  let target = width;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const line = typesetter.line(joinParts(typesetter, parts, target));
    if (line.width <= width) return line;
    // Dots and digits take the font of the word before them, so the joined parts can be wider than their sum. A reduction by
    // less than the width of a letter might have no effect.
    target -= Math.max(line.width - width, LETTER_WIDTH);
  }
  return typesetter.fit(joinParts(typesetter, parts, 0), width);
}

/** Cuts and joins the parts of a footer, so that they have a sum of `width` ems. */
function joinParts(typesetter: Typesetter, parts: FooterParts, width: number): string {
  const { organization, title, subject = '', instant } = parts;
  const widthOf = (text: string): number => typesetter.line(text).width;
  // Spaces at the ends of a line have no width, so the separator is measured between two letters.
  const separatorWidth = widthOf(`x${SEPARATOR}x`) - widthOf('xx');
  let spare = width - widthOf(title) - widthOf(instant) - separatorWidth;
  /** Returns a name, cut to the spare width, which then has less; nothing if too little of it would be left. */
  const fitting = (name: string): string[] => {
    const room = spare - separatorWidth;
    if (name === '' || room < MIN_NAME_WIDTH) return [];
    spare -= Math.min(widthOf(name), room) + separatorWidth;
    return [typesetter.cut(name, room)];
  };
  const after = fitting(subject);
  const before = fitting(organization);
  if (before.length + after.length === 0)
    return [typesetter.cut(title, widthOf(title) + Math.min(spare, 0)), instant].join(SEPARATOR);
  return [...before, title, ...after, instant].join(SEPARATOR);
}
