import { documentOrientations } from '@docket/contracts/values';
import { baseline, colour, measure, Paper, size } from '@docket/pdf';
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
    document.paper.abandon();
    throw error;
  }
}

/** A document of evidence: what every kind shares is drawn here, each kind draws its own pages between. */
export class EvidenceDocument {
  readonly header: SnapshotHeader;
  readonly paper: Paper;
  private readonly data: EvidenceData;

  constructor(
    private readonly snapshot: SnapshotReader,
    readonly language: Language,
    private readonly title: string,
    private readonly target: RenderTarget,
  ) {
    const header = (this.header = snapshot.header);
    this.data = new EvidenceData(header);
    const { words } = language;
    const at = instant(header.asOf);
    this.paper = new Paper({
      file: target.file,
      pageSize: header.organization.pageSize,
      orientation: documentOrientations.find((known) => known === header.params['orientation']),
      title: `${title}: ${header.subject}`.slice(0, 300),
      author: header.organization.name,
      subject: words.cover.subject(title, header.organization.name).slice(0, 300),
      language: language.code,
      instant: new Date(header.asOf),
      identity: target.snapshotSha256,
      accent: header.organization.accentColour,
      logo: header.organization.logo ? Buffer.from(header.organization.logo, 'base64') : undefined,
      footer: { left: `${header.organization.name} · ${title} · ${at}`, middle: header.reportId.slice(-8) },
      words,
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
    const { paper, header } = this;
    const { words, formats } = this.language;
    paper.page(words.cover.bookmark);
    const { left, right, width, top } = paper.frame;
    paper.box(left, top - 20, 34, 4, paper.accent);
    let y = this.logo(top - 38) - 22;
    y =
      paper.paragraph(header.organization.name, left, y, width, {
        size: size.lead,
        colour: colour.secondary,
      }) - 16;
    y =
      paper.paragraph(this.title, left, y, width, {
        size: size.title,
        weight: 'Bold',
        leading: 30,
        tag: 'H1',
      }) + 4;
    if (header.subject !== header.organization.name) {
      const style = { size: size.heading, colour: paper.accent, leading: 20, lines: 3 };
      y = paper.paragraph(header.subject, left, y, width, style);
    }
    y = this.glance(glance, y - 26) - 34;
    const facts: LabelledValue[] = [
      { label: words.cover.generated, value: exactInstant(header.asOf) },
      { label: words.cover.localTime, value: formats.localTime(header.asOf) },
      { label: words.cover.askedBy, value: `${header.requestedBy.name} (${header.requestedBy.email})` },
      { label: words.cover.reportId, value: header.reportId },
      ...(header.kindVersion
        ? [{ label: words.cover.reportVersion, value: String(header.kindVersion) }]
        : []),
    ];
    this.facts(facts, y, words.cover.bookmark);
    const foot = paper.frame.bottom + 34;
    paper.rule(left, foot + 16, right);
    paper.text(words.cover.figuresAsOf(exactInstant(header.asOf)), left, foot, {
      size: size.small,
      colour: colour.secondary,
    });
    paper.text(words.cover.snapshot(this.target.snapshotSha256), left, foot - 12, {
      size: size.small,
      colour: colour.secondary,
    });
  }

  /** A heading at `y`. @returns the baseline below it */
  heading(text: string, y: number): number {
    this.paper.text(text, this.paper.frame.left, y - 16, { size: size.heading, weight: 'Bold', tag: 'H2' });
    return y - 16 - baseline * 2;
  }

  /** A smaller heading. @returns the baseline below it */
  subheading(text: string, y: number): number {
    this.paper.text(text, this.paper.frame.left, y - 14, { size: size.lead, weight: 'Bold', tag: 'H3' });
    return y - 14 - baseline;
  }

  /** Labels and values, going on on the next page of the section. @returns the baseline below them */
  facts(facts: LabelledValue[], top: number, section: string): number {
    return drawFacts(this.paper, section, facts, top);
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
    const { paper } = this;
    if (!this.wide) return second(first(top) - below);
    const bottom = paper.inColumn(0, 2, () => first(top));
    return Math.min(
      bottom,
      paper.inColumn(1, 2, () => second(top + raised)),
    );
  }

  /** Whether a page has room for more than a line of text. */
  get wide(): boolean {
    return this.paper.frame.width > measure;
  }

  /** The rules and parameters behind the figures, then how to check the file. Ends the document. */
  close(rules: LabelledValue[]): { pages: number } {
    const { formats, words } = this.language;
    const say = words.rules;
    this.paper.page(say.title);
    let y = this.heading(say.title, this.paper.frame.top);
    const { passingScore, windowDays, coverageThresholdPercent } = this.header.rules;
    const percent = formats.wholePercent;
    const start = exactInstant(windowStart(this.header));
    const common: LabelledValue[] = [
      { label: say.instant, value: say.instantIs(exactInstant(this.header.asOf)) },
      { label: say.eligible, value: say.eligibleAre },
      { label: say.passingScore, value: say.passingScoreIs(percent(passingScore)) },
      { label: say.window, value: say.windowIs(formats.count(windowDays), start) },
      { label: say.threshold, value: say.thresholdIs(percent(coverageThresholdPercent)) },
      { label: say.percentages, value: say.percentagesAre(percent(100)) },
    ];
    y = this.facts([...common, ...rules], y - 4, say.title);
    this.howToCheck(y - 26);
    this.data.attachTo(this.paper);
    return { pages: this.paper.finish() };
  }

  private howToCheck(top: number): void {
    const { paper, target } = this;
    const say = this.language.words.check;
    let y = top;
    if (y < paper.frame.bottom + (this.wide ? CHECK_NEEDS_WIDE : CHECK_NEEDS)) {
      paper.page(say.title);
      y = paper.frame.top;
    }
    y = this.heading(say.title, y);
    const commands = [
      { label: 'Linux', value: `sha256sum <${say.file}>` },
      { label: 'macOS', value: `shasum -a 256 <${say.file}>` },
      { label: 'Windows', value: `certutil -hashfile <${say.file}> SHA256` },
    ];
    this.beside(
      y - 4,
      (from) => {
        const { left, width } = paper.frame;
        const below = paper.paragraph(say.storedOnce, left, from, width);
        return this.facts(commands, below - 4, say.title);
      },
      (from) => {
        const { left, width } = paper.frame;
        const below = paper.paragraph(say.oneSnapshot, left, from, width);
        const hash = paper.paragraph(target.snapshotSha256, left + 10, below - 2, width, {
          size: size.small,
        });
        return paper.paragraph(say.attached, left, hash - 6, width);
      },
      { below: 6 },
    );
  }

  /** The logo from `top` down, on a dark ground where it needs one. @returns the lower edge */
  private logo(top: number): number {
    const { paper } = this;
    if (!paper.logo) return top;
    const { width, height, forDarkGround } = paper.logo;
    const { left, width: room } = paper.frame;
    const scale = Math.min((room * 0.6) / width, LOGO_HEIGHT / height, POINTS_PER_PIXEL);
    const [w, h] = [width * scale, height * scale];
    const edge = forDarkGround ? LOGO_EDGE : 0;
    if (forDarkGround) paper.box(left, top - h - 2 * edge, w + 2 * edge, h + 2 * edge, colour.ink);
    paper.placeLogo(left + edge, top - h - edge, w, h, this.header.organization.name);
    return top - h - 2 * edge;
  }

  private glance(figures: LabelledValue[], top: number): number {
    const { paper } = this;
    const { left, width } = paper.frame;
    const cell = width / figures.length;
    const small = { size: size.small, colour: colour.secondary, leading: 10, lines: 2 };
    paper.box(left, top - GLANCE, width, GLANCE + 6, colour.wash);
    figures.forEach(({ label, value }, index) => {
      const x = left + index * cell + 10;
      paper.text(value, x, top - 22, { size: size.heading, weight: 'Bold' });
      paper.paragraph(label, x, top - 38, cell - 14, small);
    });
    return top - GLANCE;
  }
}

const windowStart = ({ asOf, rules }: SnapshotHeader): string =>
  new Date(Date.parse(asOf) - rules.windowDays * 86_400_000).toISOString();
