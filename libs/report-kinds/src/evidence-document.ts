import { documentOrientations } from '@docket/contracts/values';
import { baseline, color, measure, PdfDocument, size } from '@docket/pdf';
import { EvidenceData } from './evidence-data.js';
import { drawFacts } from './facts.js';
import { exactInstant, instant } from './language/formats.js';
import { languageOf, type Language } from './language/language.js';
import type { LabelledValue, RenderTarget } from './rendering.js';
import { CheckedSections, type SectionReaders, type SnapshotShape } from './snapshot-shape.js';
import type { SnapshotHeader, SnapshotReader } from './snapshot.js';

/** Most height of a logo on a cover, and what stands around one on a dark ground; points. */
const LOGO_HEIGHT = 48;
const LOGO_EDGE = 8;
/** Height of the figures at a glance. */
const GLANCE = 56;
/** Height of the part that tells how to check the file. */
const CHECK_NEEDS = 220;
/** The same on a wide page. */
const CHECK_NEEDS_WIDE = 140;
/** A small picture is not blown up beyond 96 pixels an inch. */
const POINTS_PER_PIXEL = 0.75;

/**
 * Draws a document of evidence in the language it was asked for; a failed drawing lets go of the file.
 * @param titleIn what the kind is called in that language
 */
export async function drawEvidence(
  snapshot: SnapshotReader,
  titleIn: (language: Language) => string,
  target: RenderTarget,
  draw: (document: EvidenceDocument) => Promise<{ pages: number }>,
): Promise<{ pages: number }> {
  const language = languageOf(snapshot.header);
  const document = new EvidenceDocument(snapshot, language, titleIn(language), target);
  try {
    return await draw(document);
  } catch (error) {
    document.pdf.abandon();
    throw error;
  }
}

/** A document of evidence: what every kind shares is drawn here, each kind draws its own pages between. */
export class EvidenceDocument {
  readonly header: SnapshotHeader;
  readonly pdf: PdfDocument;
  private readonly data: EvidenceData;

  constructor(
    private readonly snapshot: SnapshotReader,
    readonly language: Language,
    private readonly title: string,
    private readonly target: RenderTarget,
  ) {
    const header = (this.header = snapshot.header);
    this.data = new EvidenceData(header);
    const { messages } = language;
    const at = instant(header.asOf);
    this.pdf = new PdfDocument({
      file: target.file,
      pageSize: header.organization.pageSize,
      orientation: documentOrientations.find((known) => known === header.params['orientation']),
      title: `${title}: ${header.subject}`.slice(0, 300),
      author: header.organization.name,
      subject: messages.cover.subject(title, header.organization.name).slice(0, 300),
      language: language.code,
      instant: new Date(header.asOf),
      identity: target.snapshotSha256,
      accent: header.organization.accentColor,
      logo: header.organization.logo ? Buffer.from(header.organization.logo, 'base64') : undefined,
      footer: { left: `${header.organization.name} · ${title} · ${at}`, middle: header.reportId.slice(-8) },
      messages,
      tagged: target.tagged ?? true,
    });
  }

  /**
   * Reads the snapshot and embeds what it holds in the file as well.
   * @param readers draw each section as it passes
   * @param progress called now and then, and at the end
   * @throws Error when a line does not have its shape
   */
  async read<Shape extends SnapshotShape>(
    shape: Shape,
    readers: SectionReaders<Shape>,
    progress: () => void,
  ): Promise<void> {
    const sections = new CheckedSections(this.header, shape, readers);
    for await (const lines of this.snapshot.lines()) {
      for (const line of lines) {
        sections.line(line);
        this.data.add(line);
      }
      progress();
    }
  }

  /** The cover, with three to five figures at a glance. */
  cover(glance: LabelledValue[]): void {
    const { pdf, header } = this;
    const { messages, formats } = this.language;
    pdf.page(messages.cover.bookmark);
    const { left, right, width, top } = pdf.frame;
    pdf.box(left, top - 20, 34, 4, pdf.accent);
    let y = this.logo(top - 38) - 22;
    y =
      pdf.paragraph(header.organization.name, left, y, width, {
        size: size.lead,
        color: color.secondary,
      }) - 16;
    y =
      pdf.paragraph(this.title, left, y, width, {
        size: size.title,
        weight: 'Bold',
        leading: 30,
        tag: 'H1',
      }) + 4;
    if (header.subject !== header.organization.name) {
      const style = { size: size.heading, color: pdf.accent, leading: 20, lines: 3 };
      y = pdf.paragraph(header.subject, left, y, width, style);
    }
    y = this.glance(glance, y - 26) - 34;
    const facts: LabelledValue[] = [
      { label: messages.cover.generated, value: exactInstant(header.asOf) },
      { label: messages.cover.localTime, value: formats.localTime(header.asOf) },
      { label: messages.cover.askedBy, value: `${header.requestedBy.name} (${header.requestedBy.email})` },
      { label: messages.cover.reportId, value: header.reportId },
      ...(header.kindVersion
        ? [{ label: messages.cover.reportVersion, value: String(header.kindVersion) }]
        : []),
    ];
    this.facts(facts, y, messages.cover.bookmark);
    const foot = pdf.frame.bottom + 34;
    pdf.rule(left, foot + 16, right);
    pdf.text(messages.cover.figuresAsOf(exactInstant(header.asOf)), left, foot, {
      size: size.small,
      color: color.secondary,
    });
    pdf.text(messages.cover.snapshot(this.target.snapshotSha256), left, foot - 12, {
      size: size.small,
      color: color.secondary,
    });
  }

  /** A heading at `y`. @returns the baseline below it */
  heading(text: string, y: number): number {
    this.pdf.text(text, this.pdf.frame.left, y - 16, { size: size.heading, weight: 'Bold', tag: 'H2' });
    return y - 16 - baseline * 2;
  }

  /** A smaller heading. @returns the baseline below it */
  subheading(text: string, y: number): number {
    this.pdf.text(text, this.pdf.frame.left, y - 14, { size: size.lead, weight: 'Bold', tag: 'H3' });
    return y - 14 - baseline;
  }

  /** Labels and values, going on on the next page of the section. @returns the baseline below them */
  facts(facts: LabelledValue[], top: number, section: string): number {
    return drawFacts(this.pdf, section, facts, top);
  }

  /**
   * Draws two things next to each other on a wide page, one below the other on an upright one.
   * @param space how far `below` the first the second begins, or how much it is `raised` beside it; points
   * @returns the lower edge
   */
  beside(
    top: number,
    first: (top: number) => number,
    second: (top: number) => number,
    { below, raised = 0 }: { below: number; raised?: number },
  ): number {
    const { pdf } = this;
    if (!this.wide) return second(first(top) - below);
    const bottom = pdf.inColumn(0, 2, () => first(top));
    return Math.min(
      bottom,
      pdf.inColumn(1, 2, () => second(top + raised)),
    );
  }

  /** Whether a page has room for more than a line of text. */
  get wide(): boolean {
    return this.pdf.frame.width > measure;
  }

  /** The rules and parameters behind the figures, then how to check the file. Ends the document. */
  close(rules: LabelledValue[]): { pages: number } {
    const { formats, messages } = this.language;
    const t = messages.rules;
    this.pdf.page(t.title);
    let y = this.heading(t.title, this.pdf.frame.top);
    const { passingScore, windowDays, coverageThresholdPercent } = this.header.rules;
    const percent = formats.wholePercent;
    const start = exactInstant(windowStart(this.header));
    const common: LabelledValue[] = [
      { label: t.instant, value: t.instantIs(exactInstant(this.header.asOf)) },
      { label: t.eligible, value: t.eligibleAre },
      { label: t.passingScore, value: t.passingScoreIs(percent(passingScore)) },
      { label: t.window, value: t.windowIs(formats.count(windowDays), start) },
      { label: t.threshold, value: t.thresholdIs(percent(coverageThresholdPercent)) },
      { label: t.percentages, value: t.percentagesAre(percent(100)) },
    ];
    y = this.facts([...common, ...rules], y - 4, t.title);
    this.howToCheck(y - 26);
    this.data.attachTo(this.pdf);
    return { pages: this.pdf.finish() };
  }

  private howToCheck(top: number): void {
    const { pdf, target } = this;
    const t = this.language.messages.check;
    let y = top;
    if (y < pdf.frame.bottom + (this.wide ? CHECK_NEEDS_WIDE : CHECK_NEEDS)) {
      pdf.page(t.title);
      y = pdf.frame.top;
    }
    y = this.heading(t.title, y);
    const commands = [
      { label: 'Linux', value: `sha256sum <${t.file}>` },
      { label: 'macOS', value: `shasum -a 256 <${t.file}>` },
      { label: 'Windows', value: `certutil -hashfile <${t.file}> SHA256` },
    ];
    this.beside(
      y - 4,
      (from) => {
        const { left, width } = pdf.frame;
        const below = pdf.paragraph(t.storedOnce, left, from, width);
        return this.facts(commands, below - 4, t.title);
      },
      (from) => {
        const { left, width } = pdf.frame;
        const below = pdf.paragraph(t.oneSnapshot, left, from, width);
        const hash = pdf.paragraph(target.snapshotSha256, left + 10, below - 2, width, {
          size: size.small,
        });
        return pdf.paragraph(t.attached, left, hash - 6, width);
      },
      { below: 6 },
    );
  }

  /** The logo from `top` down, on a dark ground where it needs one. @returns the lower edge */
  private logo(top: number): number {
    const { pdf } = this;
    if (!pdf.logo) return top;
    const { width, height, forDarkGround } = pdf.logo;
    const { left, width: room } = pdf.frame;
    const scale = Math.min((room * 0.6) / width, LOGO_HEIGHT / height, POINTS_PER_PIXEL);
    const [w, h] = [width * scale, height * scale];
    const edge = forDarkGround ? LOGO_EDGE : 0;
    if (forDarkGround) pdf.box(left, top - h - 2 * edge, w + 2 * edge, h + 2 * edge, color.ink);
    pdf.placeLogo(left + edge, top - h - edge, w, h, this.header.organization.name);
    return top - h - 2 * edge;
  }

  private glance(figures: LabelledValue[], top: number): number {
    const { pdf } = this;
    const { left, width } = pdf.frame;
    const cell = width / figures.length;
    const small = { size: size.small, color: color.secondary, leading: 10, lines: 2 };
    pdf.box(left, top - GLANCE, width, GLANCE + 6, color.wash);
    figures.forEach(({ label, value }, index) => {
      const x = left + index * cell + 10;
      pdf.text(value, x, top - 22, { size: size.heading, weight: 'Bold' });
      pdf.paragraph(label, x, top - 38, cell - 14, small);
    });
    return top - GLANCE;
  }
}

const windowStart = ({ asOf, rules }: SnapshotHeader): string =>
  new Date(Date.parse(asOf) - rules.windowDays * 86_400_000).toISOString();
