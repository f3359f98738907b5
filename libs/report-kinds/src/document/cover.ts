import { color, size, type PdfDocument } from '@docket/pdf';
import { drawFacts } from './facts.js';
import { classificationOf, type DocumentWriter } from './document-writer.js';
import { exactInstant, instant } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';

/** Maximum height of a logo, in points. */
const LOGO_HEIGHT = 48;
/** Padding around a logo on a dark background, in points. */
const LOGO_PADDING = 8;
/** Limits the scale of small images to 96 pixels per inch. */
const POINTS_PER_PIXEL = 0.75;
/** Space between two lines for names, and space for a label, in points. */
const [SIGNATURE_SPACING, SIGNATURE_LABEL] = [24, 76];
/** Height of a key figure, of a line of its label, and maximum number of these lines. */
const [GLANCE_HEIGHT, GLANCE_LEADING, GLANCE_LINES] = [36, 10, 4];
/** Space above and below the key figures in points: on a portrait page, and on a wide page, which is less high. */
const [GLANCE_SPACE, WIDE_GLANCE_SPACE] = [
  [26, 34],
  [14, 28],
] as const;

/** What a kind shows on the cover. */
export interface CoverContent {
  /** Three to five key figures. */
  glance: LabeledValue[];
  /** Whom or what the document is about, in one line. */
  scope: string;
  /** The period that the document is about: the first instant, exclusive, and the last one. ISO 8601 UTC. */
  period?: { from: string; to: string } | null;
  /** Start of the training window of the key figures, exclusive; it ends at the instant of the document. */
  windowStart?: string;
  /** A sentence that limits what the key figures show. */
  caveat?: string;
  /** Edition of the framework. */
  edition?: string;
  /** ID and version of the pack whose mapping decides which topics count. */
  mapping?: string;
}

/** Maximum number of lines of a name and of a fact, so that the lines for names stay on the cover. */
const [NAME_LINES, FACT_LINES] = [3, 3];

/** Draws the cover. */
export function drawCover(document: DocumentWriter, content: CoverContent): void {
  const { pdf, header, language, text } = document;
  const { cover: t } = language.messages;
  pdf.page(t.bookmark);
  const { left, width, top } = pdf.frame;
  pdf.box(left, top - 20, 34, 4, pdf.accent);
  let y = drawLogo(document, top - 38) - 22;
  const organization = { size: size.lead, color: color.secondary, lines: NAME_LINES };
  y = pdf.paragraph(header.organization.name, left, y, width, organization) - 16;
  const title = { size: size.title, weight: 'Bold', leading: 30, tag: 'H1' } as const;
  y = pdf.paragraph(text.title, left, y, width, title) + 4;
  if (header.subject !== header.organization.name) {
    const subject = { size: size.heading, color: pdf.accent, leading: 20, lines: NAME_LINES };
    y = pdf.paragraph(header.subject, left, y, width, subject);
  }
  const [above, below] = document.wide ? WIDE_GLANCE_SPACE : GLANCE_SPACE;
  y = drawGlance(document, content.glance, y - above) - below;
  if (content.caveat) y = pdf.paragraph(content.caveat, left, y + 12, width) - 6;
  const typeSize = document.wide ? size.small : size.body;
  pdf.above(footTop(document), () => drawFacts(pdf, t.bookmark, factsOf(document, content), y, typeSize));
  drawFoot(document);
}

function factsOf(document: DocumentWriter, content: CoverContent): LabeledValue[] {
  const { scope, period, edition, mapping, windowStart } = content;
  const { header, language } = document;
  const { cover: t } = language.messages;
  const { count } = language.formats;
  const { requestedBy, reportId, evidence } = header;
  const classification = classificationOf(header, language);
  return [
    { label: t.scope, value: scope },
    ...(edition ? [{ label: t.edition, value: edition }] : []),
    ...(mapping ? [{ label: t.mapping, value: mapping }] : []),
    ...(period ? [{ label: t.period, value: t.periodValue(instant(period.from), instant(period.to)) }] : []),
    ...(windowStart
      ? [
          {
            label: language.messages.rules.window,
            value: t.periodValue(instant(windowStart), instant(header.asOf)),
          },
        ]
      : []),
    ...(evidence
      ? [
          {
            label: t.population,
            value:
              evidence.personId === undefined
                ? t.populationValue(count(evidence.population.eligible), count(evidence.population.onRecord))
                : t.populationOnePerson,
          },
        ]
      : []),
    ...instantsOf(document),
    { label: t.requestedBy, value: `${requestedBy.name} (${requestedBy.email})` },
    { label: t.reportId, value: reportId },
    { label: t.version, value: versionOf(document) },
    ...(classification ? [{ label: t.classification, value: classification }] : []),
  ].map((fact) => ({ ...fact, lines: FACT_LINES }));
}

/** The program that read the data, and the version of the format. */
function versionOf({ header, language }: DocumentWriter): string {
  const { cover: t } = language.messages;
  const format = t.formatVersion(String(header.kindVersion ?? 1));
  return header.evidence ? `Docket ${header.evidence.build.version} · ${format}` : format;
}

/** Returns the instants of the document. Snapshots before header version 4 have only the first. */
function instantsOf({ header, language, recordsKnownAt }: DocumentWriter): LabeledValue[] {
  const { asOf, evidence } = header;
  const { messages, formats } = language;
  const { instants, cover } = messages;
  return [
    { label: instants.describes, value: exactInstant(asOf) },
    { label: cover.localTime, value: formats.localTime(asOf) },
    ...(recordsKnownAt === null ? [] : [{ label: instants.known, value: recordsKnownAt }]),
    ...(evidence?.readAt ? [{ label: cover.generated, value: exactInstant(evidence.readAt) }] : []),
  ];
}

/** Baseline of the first line of the foot, and of the first line for a name, from the bottom of the frame. */
const [FOOT, SIGNATURES] = [34, 96];

/** Returns the upper edge of the lines for names. They are side by side on a wide page. */
const footTop = ({ pdf, wide }: DocumentWriter): number =>
  pdf.frame.bottom + SIGNATURES - (wide ? SIGNATURE_SPACING : 0) + 12;

function drawFoot({ pdf, language, target, dataAsOf, wide }: DocumentWriter): void {
  const { cover: t } = language.messages;
  const { left, right, bottom } = pdf.frame;
  const foot = bottom + FOOT;
  const small = { size: size.small, color: color.secondary };
  const columns = wide ? 2 : 1;
  [t.preparedBy, t.reviewedBy].forEach((label, index) => {
    const y = bottom + SIGNATURES - (wide ? SIGNATURE_SPACING : index * SIGNATURE_SPACING);
    pdf.inColumn(wide ? index : 0, columns, () => drawSignatureLine(pdf, label, t.date, y));
  });
  pdf.rule(left, foot + 16, right);
  pdf.text(t.dataAsOf(dataAsOf), left, foot, small);
  pdf.text(t.snapshot(target.snapshotSha256), left, foot - 12, small);
}

/** Draws a line for the name of somebody who prepares or reviews the document, and for the date. */
function drawSignatureLine(pdf: PdfDocument, label: string, date: string, y: number): void {
  const { left, right, width } = pdf.frame;
  const dateAt = left + width * 0.68;
  const small = { size: size.small, color: color.secondary };
  pdf.text(label, left, y, small);
  pdf.rule(left + SIGNATURE_LABEL, y - 2, dateAt - 16);
  pdf.text(date, dateAt, y, small);
  pdf.rule(dateAt + SIGNATURE_LABEL / 2, y - 2, right);
}

/** Draws the logo below `top`, on a dark background if its colors need one. @returns the lower edge */
function drawLogo({ pdf, header }: DocumentWriter, top: number): number {
  if (!pdf.logo) return top;
  const { width, height, needsDarkBackground } = pdf.logo;
  const { left, width: available } = pdf.frame;
  const scale = Math.min((available * 0.6) / width, LOGO_HEIGHT / height, POINTS_PER_PIXEL);
  const [w, h] = [width * scale, height * scale];
  const padding = needsDarkBackground ? LOGO_PADDING : 0;
  if (needsDarkBackground) pdf.box(left, top - h - 2 * padding, w + 2 * padding, h + 2 * padding, color.ink);
  pdf.placeLogo(left + padding, top - h - padding, w, h, header.organization.name);
  return top - h - 2 * padding;
}

function drawGlance({ pdf }: DocumentWriter, figures: LabeledValue[], top: number): number {
  const { left, width } = pdf.frame;
  const cell = width / figures.length;
  const labels = figures.map(({ label }) =>
    pdf.typesetter.wrap(label, (cell - 14) / size.small, GLANCE_LINES),
  );
  const height = GLANCE_HEIGHT + GLANCE_LEADING * Math.max(...labels.map(({ length }) => length));
  const small = { size: size.small, color: color.secondary, leading: GLANCE_LEADING, lines: GLANCE_LINES };
  pdf.box(left, top - height, width, height + 6, color.surface);
  figures.forEach(({ label, value }, index) => {
    const x = left + index * cell + 10;
    pdf.text(value, x, top - 22, { size: size.heading, weight: 'Bold' });
    pdf.paragraph(label, x, top - 38, cell - 14, small);
  });
  return top - height;
}
