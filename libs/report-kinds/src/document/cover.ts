import { color, size, type PdfDocument } from '@docket/pdf';
import type { DocumentWriter } from './document-writer.js';
import { exactInstant, instant } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';

/** Maximum height of a logo, in points. */
const LOGO_HEIGHT = 48;
/** Padding around a logo on a dark background, in points. */
const LOGO_PADDING = 8;
/** Limits the scale of small images to 96 pixels per inch. */
const POINTS_PER_PIXEL = 0.75;
/** Height of the lines for names above the foot, space between two of them, and space for a label, in points. */
const [SIGNATURES_HEIGHT, SIGNATURE_SPACING, SIGNATURE_LABEL] = [62, 24, 76];
/** Height of the key figures, in points. */
const GLANCE_HEIGHT = 56;

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
}

/** Draws the cover. */
export function drawCover(document: DocumentWriter, content: CoverContent): void {
  const { pdf, header, language, text } = document;
  const { cover: t } = language.messages;
  pdf.page(t.bookmark);
  const { left, width, top } = pdf.frame;
  pdf.box(left, top - 20, 34, 4, pdf.accent);
  let y = drawLogo(document, top - 38) - 22;
  const organization = { size: size.lead, color: color.secondary };
  y = pdf.paragraph(header.organization.name, left, y, width, organization) - 16;
  const title = { size: size.title, weight: 'Bold', leading: 30, tag: 'H1' } as const;
  y = pdf.paragraph(text.title, left, y, width, title) + 4;
  if (header.subject !== header.organization.name) {
    const subject = { size: size.heading, color: pdf.accent, leading: 20, lines: 3 };
    y = pdf.paragraph(header.subject, left, y, width, subject);
  }
  y = drawGlance(document, content.glance, y - 26) - 34;
  if (content.caveat) y = pdf.paragraph(content.caveat, left, y + 12, width) - 6;
  document.facts(factsOf(document, content), y, t.bookmark);
  drawFoot(document);
}

function factsOf(document: DocumentWriter, content: CoverContent): LabeledValue[] {
  const { scope, period, edition, windowStart } = content;
  const { header, language } = document;
  const { cover: t } = language.messages;
  const { count } = language.formats;
  const { requestedBy, reportId, evidence } = header;
  return [
    { label: t.scope, value: scope },
    ...(edition ? [{ label: t.edition, value: edition }] : []),
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
            value: t.populationValue(
              count(evidence.population.eligible),
              count(evidence.population.onRecord),
            ),
          },
        ]
      : []),
    ...instantsOf(document),
    { label: t.requestedBy, value: `${requestedBy.name} (${requestedBy.email})` },
    { label: t.reportId, value: reportId },
    { label: t.version, value: versionOf(document) },
    ...(header.organization.classification
      ? [{ label: t.classification, value: header.organization.classification }]
      : []),
  ];
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

function drawFoot({ pdf, language, target, dataAsOf }: DocumentWriter): void {
  const { cover: t } = language.messages;
  const { left, right, bottom } = pdf.frame;
  const foot = bottom + 34;
  const small = { size: size.small, color: color.secondary };
  drawSignatureLines(pdf, [t.preparedBy, t.reviewedBy], t.date, foot + SIGNATURES_HEIGHT);
  pdf.rule(left, foot + 16, right);
  pdf.text(t.dataAsOf(dataAsOf), left, foot, small);
  pdf.text(t.snapshot(target.snapshotSha256), left, foot - 12, small);
}

/** Draws lines for the names and the dates of the people who prepare and review the document, from `y` down. */
function drawSignatureLines(pdf: PdfDocument, labels: string[], date: string, y: number): void {
  const { left, right, width } = pdf.frame;
  const dateAt = left + width * 0.68;
  const small = { size: size.small, color: color.secondary };
  labels.forEach((label, index) => {
    const line = y - index * SIGNATURE_SPACING;
    pdf.text(label, left, line, small);
    pdf.rule(left + SIGNATURE_LABEL, line - 2, dateAt - 16);
    pdf.text(date, dateAt, line, small);
    pdf.rule(dateAt + SIGNATURE_LABEL / 2, line - 2, right);
  });
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
  const small = { size: size.small, color: color.secondary, leading: 10, lines: 2 };
  pdf.box(left, top - GLANCE_HEIGHT, width, GLANCE_HEIGHT + 6, color.surface);
  figures.forEach(({ label, value }, index) => {
    const x = left + index * cell + 10;
    pdf.text(value, x, top - 22, { size: size.heading, weight: 'Bold' });
    pdf.paragraph(label, x, top - 38, cell - 14, small);
  });
  return top - GLANCE_HEIGHT;
}
