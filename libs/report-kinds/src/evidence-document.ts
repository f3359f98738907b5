import { documentOrientations } from '@docket/contracts/values';
import { baseline, color, maxTextWidth, PdfDocument, size } from '@docket/pdf';
import { drawAboutEvidence } from './about-evidence.js';
import { eligiblePeopleRules } from './eligible-people.js';
import { EvidenceData } from './evidence-data.js';
import { drawFacts } from './facts.js';
import { exactInstant, instant } from './language/formats.js';
import { languageOf, type Language } from './language/language.js';
import type { LabeledValue, RenderTarget } from './rendering.js';
import { shortReportId } from './report-file-name.js';
import { SNAPSHOT_FILE, snapshotAttachment } from './snapshot-attachment.js';
import { SectionValidator, type SectionReaders, type SnapshotShape } from './snapshot-shape.js';
import { limitsEligiblePeople, type SnapshotHeader, type SnapshotReader } from './snapshot.js';

/** Maximum height of a logo on the cover, in points. */
const LOGO_HEIGHT = 48;
/** Padding around a logo on a dark background, in points. */
const LOGO_PADDING = 8;
/** Height of the key figures on the cover, in points. */
const GLANCE_HEIGHT = 56;
/** Height of the verification section on a portrait page, in points. */
const VERIFICATION_HEIGHT = 260;
/** Height of the verification section on a wide page, in points. */
const VERIFICATION_HEIGHT_WIDE = 180;
/** Space for the name of a system before a command, in points. */
const COMMAND_INDENT = 48;
/** Limits the scale of small images to 96 pixels per inch. */
const POINTS_PER_PIXEL = 0.75;

/**
 * Renders a document in the requested language. Closes and abandons the file if rendering fails.
 * @param titleIn returns the title of the document in a language
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
    document.pdf.abort();
    throw error;
  }
}

/** A document with the parts that all kinds share: cover, rules and verification. Each kind draws its pages in between. */
export class EvidenceDocument {
  readonly header: SnapshotHeader;
  readonly pdf: PdfDocument;
  private readonly data: EvidenceData;

  constructor(
    private readonly snapshot: SnapshotReader,
    readonly language: Language,
    readonly title: string,
    private readonly target: RenderTarget,
  ) {
    const header = (this.header = snapshot.header);
    this.data = new EvidenceData(header);
    const { messages } = language;
    const at = instant(header.asOf);
    this.pdf = new PdfDocument({
      file: target.file,
      pageSize: header.organization.pageSize,
      orientation: documentOrientations.find((value) => value === header.params['orientation']),
      title: `${title}: ${header.subject}`.slice(0, 300),
      author: header.organization.name,
      subject: messages.cover.subject(title, header.organization.name).slice(0, 300),
      language: language.code,
      instant: new Date(header.knownAt ?? header.asOf),
      identity: target.snapshotSha256,
      accent: header.organization.accentColor,
      logo: header.organization.logo ? Buffer.from(header.organization.logo, 'base64') : undefined,
      footer: {
        left: `${header.organization.name} · ${title} · ${at}`,
        middle: messages.reportInFooter(shortReportId(header)),
      },
      messages,
      tagged: target.tagged ?? true,
    });
  }

  /**
   * Reads the snapshot line by line and collects its data for the attachments.
   * @param readers receive each section as it is read
   * @param progress called after each batch of lines
   * @throws Error if a line does not have the expected shape
   */
  async read<Shape extends SnapshotShape>(
    shape: Shape,
    readers: SectionReaders<Shape>,
    progress: () => void,
  ): Promise<void> {
    const validator = new SectionValidator(this.header, shape, readers);
    for await (const lines of this.snapshot.lines()) {
      for (const line of lines) {
        validator.line(line);
        this.data.add(line);
      }
      progress();
    }
  }

  /** The instant of the data in UTC, followed by the local time of the organization. */
  get dataAsOf(): string {
    const { asOf } = this.header;
    return `${exactInstant(asOf)} (${this.language.formats.localTime(asOf)})`;
  }

  /** A sentence that no records of people were known; null if there were any. */
  get nothingOnRecord(): string | null {
    const { evidence, knownAt } = this.header;
    if (knownAt === undefined || evidence?.population.onRecord !== 0) return null;
    return this.language.messages.nobody.onRecord(instant(knownAt));
  }

  /** Why nobody is eligible. */
  get nobodyEligible(): string {
    const t = this.language.messages.nobody;
    const day = this.header.asOf.slice(0, 10);
    return this.nothingOnRecord ?? (limitsEligiblePeople(this.header) ? t.inScope(day) : t.eligible(day));
  }

  /** Draws the cover with three to five key figures. */
  cover(glance: LabeledValue[]): void {
    const { pdf, header } = this;
    const { messages } = this.language;
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
    const facts: LabeledValue[] = [
      ...this.instants(),
      {
        label: messages.cover.requestedBy,
        value: `${header.requestedBy.name} (${header.requestedBy.email})`,
      },
      { label: messages.cover.reportId, value: header.reportId },
      ...(header.kindVersion
        ? [{ label: messages.cover.reportVersion, value: String(header.kindVersion) }]
        : []),
    ];
    this.facts(facts, y, messages.cover.bookmark);
    const foot = pdf.frame.bottom + 34;
    pdf.rule(left, foot + 16, right);
    pdf.text(messages.cover.dataAsOf(this.dataAsOf), left, foot, {
      size: size.small,
      color: color.secondary,
    });
    pdf.text(messages.cover.snapshot(this.target.snapshotSha256), left, foot - 12, {
      size: size.small,
      color: color.secondary,
    });
  }

  /** Returns the instants of the figures for the cover. Snapshots before header version 4 have only one. */
  private instants(): LabeledValue[] {
    const { messages, formats } = this.language;
    const { asOf } = this.header;
    const { instants, cover } = messages;
    const known = this.recordsKnownAt;
    return [
      { label: known === null ? cover.generated : instants.describes, value: exactInstant(asOf) },
      { label: cover.localTime, value: formats.localTime(asOf) },
      ...(known === null ? [] : [{ label: instants.known, value: known }]),
    ];
  }

  /** The instant up to which records are taken into account, with the data version; null before header version 4. */
  private get recordsKnownAt(): string | null {
    const { knownAt, dataVersion } = this.header;
    if (knownAt === undefined || dataVersion === undefined) return null;
    const { messages, formats } = this.language;
    return messages.instants.knownValue(exactInstant(knownAt), formats.count(dataVersion));
  }

  /** Returns the rules about the instants of the figures. */
  private instantRules(): LabeledValue[] {
    const { instants, rules } = this.language.messages;
    const { asOf, historySince } = this.header;
    const known = this.recordsKnownAt;
    if (known === null) return [{ label: rules.dataAsOf, value: rules.dataAsOfValue(this.dataAsOf) }];
    const knownRule = { label: instants.known, value: instants.knownRule(known) };
    if (historySince === undefined || Date.parse(asOf) >= Date.parse(historySince))
      return [{ label: instants.describes, value: instants.describesValue(this.dataAsOf) }, knownRule];
    return [
      { label: instants.describes, value: instants.describesBeforeHistory(this.dataAsOf) },
      knownRule,
      { label: instants.historySince, value: instants.historySinceValue(exactInstant(historySince)) },
    ];
  }

  /** Draws a heading below `y`. @returns the baseline below it */
  heading(text: string, y: number): number {
    this.pdf.text(text, this.pdf.frame.left, y - 16, { size: size.heading, weight: 'Bold', tag: 'H2' });
    return y - 16 - baseline * 2;
  }

  /** Draws a second-level heading below `y`. @returns the baseline below it */
  subheading(text: string, y: number): number {
    this.pdf.text(text, this.pdf.frame.left, y - 14, { size: size.lead, weight: 'Bold', tag: 'H3' });
    return y - 14 - baseline;
  }

  /** Draws labels and values, continued on the next page if necessary. @returns the baseline below them */
  facts(facts: LabeledValue[], top: number, section: string): number {
    return drawFacts(this.pdf, section, facts, top);
  }

  /**
   * Draws two blocks side by side on a wide page, one below the other on a portrait page.
   * @param offset of the second block, in points: `below` the first block on a portrait page, `raised` on a wide page
   * @returns the lower edge of both blocks
   */
  sideBySide(
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

  /** Whether the page is wider than the maximum width of a line of text. */
  get wide(): boolean {
    return this.pdf.frame.width > maxTextWidth;
  }

  /**
   * Draws what the evidence is based on, the rules of the calculation and how to verify the file, then finishes the document.
   * @param rules of the kind
   * @param settings the common rules that the kind uses, besides those that every kind uses
   */
  async close(rules: LabeledValue[], settings: ('window' | 'threshold')[] = []): Promise<{ pages: number }> {
    const { messages } = this.language;
    const t = messages.rules;
    drawAboutEvidence(this);
    this.pdf.page(t.title);
    let y = this.heading(t.title, this.pdf.frame.top);
    y = this.facts([...this.commonRules(settings), ...rules], y - 4, t.title);
    this.verification(y - 26);
    this.data.attachTo(this.pdf);
    this.pdf.attach(await snapshotAttachment(this.snapshot.file));
    return { pages: this.pdf.finish() };
  }

  private commonRules(settings: ('window' | 'threshold')[]): LabeledValue[] {
    const { formats, messages } = this.language;
    const t = messages.rules;
    const { passingScore, windowDays, coverageThresholdPercent } = this.header.rules;
    const percent = formats.wholePercent;
    const start = exactInstant(windowStart(this.header));
    const end = exactInstant(this.header.asOf);
    const ofSettings = {
      window: { label: t.window, value: t.windowValue(formats.count(windowDays), start, end) },
      threshold: { label: t.threshold, value: t.thresholdValue(percent(coverageThresholdPercent)) },
    };
    return [
      ...this.instantRules(),
      ...eligiblePeopleRules(t, this.header.rules),
      { label: t.passingScore, value: t.passingScoreValue(percent(passingScore)) },
      ...settings.map((setting) => ofSettings[setting]),
      { label: t.percentages, value: t.percentagesValue(formats.percent(1, 1), formats.percent(1, 101)) },
    ];
  }

  private verification(top: number): void {
    const { pdf, target } = this;
    const { reportUrl } = this.header;
    const t = this.language.messages.verification;
    let y = top;
    if (y < pdf.frame.bottom + (this.wide ? VERIFICATION_HEIGHT_WIDE : VERIFICATION_HEIGHT)) {
      pdf.page(t.title);
      y = pdf.frame.top;
    } else {
      pdf.bookmark(t.title);
    }
    y = this.heading(t.title, y);
    this.sideBySide(
      y - 4,
      (from) => {
        const { left, width } = pdf.frame;
        let below = pdf.paragraph(t.storedOnce, left, from, width);
        if (reportUrl) below = pdf.paragraph(reportUrl, left, below - 2, width, { size: size.small }) - 4;
        below = this.command('Linux', (file) => `sha256sum ${file}`, below);
        below = this.command('macOS', (file) => `shasum -a 256 ${file}`, below);
        return this.command('Windows', (file) => `certutil -hashfile ${file} SHA256`, below);
      },
      (from) => {
        const { left, width } = pdf.frame;
        let below = pdf.paragraph(t.oneSnapshot, left, from, width);
        below = pdf.paragraph(target.snapshotSha256, left, below - 2, width, { size: size.small });
        below = pdf.paragraph(t.snapshotCommand, left, below - 6, width);
        below = this.command(
          '',
          (file) => `qpdf --show-attachment=${SNAPSHOT_FILE} ${file} | sha256sum`,
          below,
        );
        return pdf.paragraph(t.attached, left, below - 6, width);
      },
      { below: 6 },
    );
  }

  /**
   * Draws a command on one line, so that it works when it is copied: with the name of the file, or, if the name is too long,
   * with a placeholder. @returns the baseline below it
   */
  private command(system: string, commandOf: (file: string) => string, y: number): number {
    const { pdf, target } = this;
    const { left, width } = pdf.frame;
    const indent = system === '' ? 0 : COMMAND_INDENT;
    const placeholder = `<${this.language.messages.verification.file}>`;
    const named = commandOf(target.fileName ?? placeholder);
    const fits = pdf.typesetter.wrap(named, (width - indent) / size.small, 2).length === 1;
    if (system !== '') pdf.paragraph(system, left, y, indent, { size: size.small, color: color.secondary });
    const command = fits ? named : commandOf(placeholder);
    return pdf.paragraph(command, left + indent, y, width - indent, { size: size.small });
  }

  /** Draws the logo below `top`, on a dark background if its colors need one. @returns the lower edge */
  private logo(top: number): number {
    const { pdf } = this;
    if (!pdf.logo) return top;
    const { width, height, needsDarkBackground } = pdf.logo;
    const { left, width: available } = pdf.frame;
    const scale = Math.min((available * 0.6) / width, LOGO_HEIGHT / height, POINTS_PER_PIXEL);
    const [w, h] = [width * scale, height * scale];
    const padding = needsDarkBackground ? LOGO_PADDING : 0;
    if (needsDarkBackground)
      pdf.box(left, top - h - 2 * padding, w + 2 * padding, h + 2 * padding, color.ink);
    pdf.placeLogo(left + padding, top - h - padding, w, h, this.header.organization.name);
    return top - h - 2 * padding;
  }

  private glance(figures: LabeledValue[], top: number): number {
    const { pdf } = this;
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
}

const windowStart = ({ asOf, rules }: SnapshotHeader): string =>
  new Date(Date.parse(asOf) - rules.windowDays * 86_400_000).toISOString();
