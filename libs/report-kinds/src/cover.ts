import { color, size } from '@docket/pdf';
import type { DocumentWriter } from './document-writer.js';
import { exactInstant } from './language/formats.js';
import type { LabeledValue } from './rendering.js';

/** Maximum height of a logo, in points. */
const LOGO_HEIGHT = 48;
/** Padding around a logo on a dark background, in points. */
const LOGO_PADDING = 8;
/** Limits the scale of small images to 96 pixels per inch. */
const POINTS_PER_PIXEL = 0.75;
/** Height of the key figures, in points. */
const GLANCE_HEIGHT = 56;

/**
 * Draws the cover.
 * @param glance three to five key figures
 */
export function drawCover(document: DocumentWriter, glance: LabeledValue[]): void {
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
  y = drawGlance(document, glance, y - 26) - 34;
  document.facts(factsOf(document), y, t.bookmark);
  drawFoot(document);
}

function factsOf(document: DocumentWriter): LabeledValue[] {
  const { header, language } = document;
  const { cover: t } = language.messages;
  const { requestedBy, reportId, kindVersion } = header;
  return [
    ...instantsOf(document),
    { label: t.requestedBy, value: `${requestedBy.name} (${requestedBy.email})` },
    { label: t.reportId, value: reportId },
    ...(kindVersion ? [{ label: t.reportVersion, value: String(kindVersion) }] : []),
  ];
}

/** Returns the instants of the figures. Snapshots before header version 4 have only one. */
function instantsOf({ header: { asOf }, language, recordsKnownAt }: DocumentWriter): LabeledValue[] {
  const { messages, formats } = language;
  const { instants, cover } = messages;
  return [
    { label: recordsKnownAt === null ? cover.generated : instants.describes, value: exactInstant(asOf) },
    { label: cover.localTime, value: formats.localTime(asOf) },
    ...(recordsKnownAt === null ? [] : [{ label: instants.known, value: recordsKnownAt }]),
  ];
}

function drawFoot({ pdf, language, target, dataAsOf }: DocumentWriter): void {
  const { cover: t } = language.messages;
  const { left, right, bottom } = pdf.frame;
  const foot = bottom + 34;
  const small = { size: size.small, color: color.secondary };
  pdf.rule(left, foot + 16, right);
  pdf.text(t.dataAsOf(dataAsOf), left, foot, small);
  pdf.text(t.snapshot(target.snapshotSha256), left, foot - 12, small);
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
