import { drawContents, type Attachment } from '@docket/pdf';
import { drawAboutEvidence } from '../evidence/about-evidence.js';
import { ChangesTables, drawComparison } from '../comparison/comparison.render.js';
import type { Change, Comparison } from '../comparison/comparison.snapshot.js';
import { drawCover, type CoverContent } from './cover.js';
import { drawDataDictionary } from '../dictionary/data-dictionary.js';
import { drawGlossary } from '../dictionary/glossary.js';
import { DocumentWriter, type KindText } from './document-writer.js';
import { EvidenceData } from '../attachments/evidence-data.js';
import { languageOf, type Language } from '../language/language.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import { drawRules, type CommonRule } from './rules-page.js';
import { snapshotAttachment } from '../attachments/snapshot-attachment.js';
import { SectionValidator, type SectionReaders, type SnapshotShape } from '../snapshot/snapshot-shape.js';
import type { SnapshotLine, SnapshotReader } from '../snapshot/snapshot.js';
import { drawVerification } from './verification.js';

/**
 * Renders a document in the requested language. Closes and abandons the file if rendering fails.
 * @param textIn returns the texts of the kind in a language
 */
export async function drawEvidence(
  snapshot: SnapshotReader,
  textIn: (language: Language) => KindText,
  target: RenderTarget,
  draw: (document: EvidenceDocument) => Promise<{ pages: number }>,
): Promise<{ pages: number }> {
  const language = languageOf(snapshot.header);
  const document = new EvidenceDocument(snapshot, language, textIn(language), target);
  try {
    return await draw(document);
  } catch (error) {
    document.pdf.abort();
    throw error;
  }
}

/** A document with the parts that all kinds share at its start and its end. Each kind draws its pages in between. */
export class EvidenceDocument extends DocumentWriter {
  private readonly data: EvidenceData;
  /** Names of the files that the kind attached. */
  private readonly others: string[] = [];
  /** Rows of the changes since the earlier report, in batches; null without a comparison. */
  private changes: AsyncGenerator<SnapshotLine[]> | null = null;

  constructor(
    private readonly snapshot: SnapshotReader,
    language: Language,
    text: KindText,
    target: RenderTarget,
  ) {
    super(snapshot.header, language, text, target);
    this.data = new EvidenceData(snapshot.header, target.file);
  }

  /**
   * Reads the sections of the kind from the snapshot, line by line, and collects all data for the attachments.
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
    const batches = this.snapshot.lines();
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      for (const [index, line] of next.value.entries()) {
        validator.line(line);
        this.data.add(line, 'section' in line ? shape.sections[line.section] : undefined);
        if (!('section' in line)) continue;
        if (line.section === 'comparison') this.comparison = line.data as Comparison;
        if (line.section === 'changes') {
          this.changes = rowsAfter(next.value.slice(index + 1), batches, validator);
          return;
        }
      }
      progress();
    }
  }

  /** Attaches a file besides the data. The data dictionary lists it. */
  attach(attachment: Attachment): void {
    this.others.push(attachment.name);
    this.pdf.attach(attachment);
  }

  /** Draws the cover, and reserves the contents after it. */
  cover(content: CoverContent): void {
    drawCover(this, content);
    drawContents(this.pdf, this.language.messages.contents);
  }

  /**
   * Draws the changes since the earlier report, what the evidence is based on, the rules of the calculation, the glossary,
   * the data dictionary and how to verify the file, then finishes the document.
   * @param rules of the kind
   * @param common the common rules that the kind uses, besides those that every kind uses
   */
  async close(rules: LabeledValue[], common: CommonRule[] = []): Promise<{ pages: number }> {
    await this.drawChanges();
    drawAboutEvidence(this);
    const { figures, tables } = this.data.contents;
    drawRules(this, rules, common);
    drawGlossary(this, figures);
    drawDataDictionary(this, { figures, tables, others: this.others });
    drawVerification(this);
    this.data.attachTo(this.pdf);
    this.pdf.attach(await snapshotAttachment(this.snapshot.file));
    return { pages: this.pdf.finish() };
  }

  private async drawChanges(): Promise<void> {
    const { comparison, changes } = this;
    if (!comparison || !changes) return;
    const tables = new ChangesTables(this, drawComparison(this, comparison));
    for await (const lines of changes)
      for (const line of lines) {
        this.data.add(line);
        tables.add((line as { row: Change }).row);
      }
    tables.end();
  }
}

/** Yields the rest of a batch and the batches after it, validated. */
async function* rowsAfter<Shape extends SnapshotShape>(
  rest: SnapshotLine[],
  batches: AsyncGenerator<SnapshotLine[]>,
  validator: SectionValidator<Shape>,
): AsyncGenerator<SnapshotLine[]> {
  for (
    let lines: SnapshotLine[] | undefined = rest;
    lines;
    lines = (await batches.next()).value as SnapshotLine[] | undefined
  ) {
    for (const line of lines) validator.line(line);
    yield lines;
  }
}
