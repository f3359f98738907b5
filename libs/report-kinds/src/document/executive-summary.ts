import { color, maxTextWidth, size } from '@docket/pdf';
import { printComparison } from '../comparison/comparison.render.js';
import type { DocumentWriter } from './document-writer.js';
import { instant } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';

/** Maximum number of gaps, and of changed figures. */
export const MAX_SUMMARIZED = 3;

/** What a reader without time needs to know. */
export interface ExecutiveSummary {
  /** The result in one sentence, or the reason why there is none. */
  conclusion: string;
  /** Whether there is no result. */
  undefined?: boolean;
  /** Sentences that limit the conclusion. */
  limits?: string[];
  /** The largest gaps, largest first; more than `MAX_SUMMARIZED` are not drawn. */
  gaps: LabeledValue[];
  /** Printed if there are no gaps. Without it, the part is omitted. */
  noGaps?: string;
}

/**
 * Starts the page with the summary: the conclusion, the largest gaps, and what changed since the earlier report.
 * @returns the baseline below it
 */
export function drawExecutiveSummary(document: DocumentWriter, summary: ExecutiveSummary): number {
  const { pdf, language } = document;
  const t = language.messages.executiveSummary;
  const { left, width } = pdf.frame;
  const textWidth = Math.min(width, maxTextWidth);
  pdf.page(t.title);
  let y = document.heading(t.title, pdf.frame.top);
  y = pdf.paragraph(summary.conclusion, left, y, textWidth, {
    size: size.lead,
    ...(summary.undefined ? { color: color.overdue } : {}),
  });
  for (const limit of summary.limits ?? []) y = pdf.paragraph(limit, left, y - 4, textWidth);
  const gaps = summary.gaps.slice(0, MAX_SUMMARIZED);
  if (gaps.length > 0) y = document.facts(gaps, document.subheading(t.gaps, y - 4) - 6, t.title);
  else if (summary.noGaps) y = pdf.paragraph(summary.noGaps, left, y - 6, textWidth);
  return drawChanges(document, y);
}

function drawChanges(document: DocumentWriter, top: number): number {
  const { comparison, language, text } = document;
  const t = language.messages.comparison;
  if (!comparison) {
    const { left, width } = document.pdf.frame;
    const style = { color: color.secondary };
    return document.pdf.paragraph(t.none, left, top - 2, Math.min(width, maxTextWidth), style);
  }
  const changes = comparison.figures
    .map((figure) => printComparison(language, text.comparison, figure))
    .slice(0, MAX_SUMMARIZED)
    .map(({ label, ...values }) => ({ label, value: t.change(values) }));
  const title = t.title(instant(comparison.asOf));
  return document.facts(changes, document.subheading(title, top - 4) - 6, title);
}
