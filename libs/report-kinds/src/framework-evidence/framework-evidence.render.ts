import { colour, size, Table, type Cell, type Column } from '@docket/pdf';
import { drawEvidence, instant, type EvidenceDocument } from '../evidence-document.js';
import { count } from '../figures.js';
import type { RenderTarget } from '../report-kind.js';
import type { SnapshotReader, SnapshotSection } from '../snapshot.js';
import { drawFront } from './framework-evidence.pages.js';
import { rulesOf } from './framework-evidence.rules.js';
import type {
  EvidenceItem,
  EvidenceTopic,
  FrameworkFigures,
  FrameworkSection,
  ItemRows,
  LanguageRow,
  UntrainedPerson,
} from './framework-evidence.snapshot.js';
import { choiceOf, labelOf, matrixSize, people, topics, untrainedOf } from './framework-evidence.words.js';

/** About as many people stand on one page. */
const ROWS_A_PAGE = 44;
const TOPICS = 'Topics that count';
const UNTRAINED = 'People not yet trained';
const LANGUAGES = 'Last pass by language';

const topicColumns: Column[] = [
  { title: 'Topic', width: 0.4, lines: 2 },
  { title: 'Module', width: 0.32, lines: 2 },
  { title: 'CWE', width: 0.28, lines: 2 },
  { title: 'Trained', sample: '100,000', align: 'right' },
];
const untrainedColumns: Column[] = [
  { title: 'Person', width: 0.36, lines: 2 },
  { title: 'E-mail', width: 0.4, lines: 2 },
  { title: 'Team', width: 0.24, lines: 2 },
];
const languageColumns: Column[] = [
  { title: 'Person', width: 0.64, lines: 2 },
  { title: 'Team', width: 0.36, lines: 2 },
  { title: 'Language', sample: 'None declared' },
  { title: 'State', sample: 'NOT TRAINED mm' },
  { title: 'Last pass', sample: '2026-11-23 14:05 UTC' },
];

/** Draws the Framework Evidence Report (domain.md section 4) from its snapshot. */
export function renderFrameworkEvidence(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(snapshot, 'Framework Evidence Report', target, (document) =>
    new Drawing(document, target).draw(),
  );
}

/** What is known while the lines of the snapshot go by. */
class Drawing {
  private framework!: FrameworkSection;
  private figures!: FrameworkFigures;
  private items: EvidenceItem[] = [];
  private section = '';
  private table: Table | null = null;
  private rowsDone = 0;
  private rowsTotal = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {}

  async draw(): Promise<{ pages: number }> {
    for await (const lines of this.document.lines()) {
      for (const line of lines) {
        if ('row' in line) this.row(line.row);
        else this.begin(line);
      }
      this.target.progress(this.rowsDone, this.rowsTotal, this.document.paper.pages);
    }
    this.table?.end();
    this.target.progress(this.rowsDone, this.rowsTotal, this.document.paper.pages);
    return this.document.close(rulesOf(this.framework, this.items));
  }

  private begin({ section, data, total = 0 }: SnapshotSection): void {
    if (section === 'framework') this.framework = data as FrameworkSection;
    else if (section === 'figures') this.figures = data as FrameworkFigures;
    else if (section === 'items') {
      this.items = data as EvidenceItem[];
      this.rowsTotal = this.items.reduce((sum, item) => sum + untrainedOf(item) + matrixSize(item), 0);
      this.document.paper.expectPages(Math.ceil(this.rowsTotal / ROWS_A_PAGE) + 6);
      drawFront(this.document, this.framework, this.figures, this.items);
    } else {
      const { itemId } = data as ItemRows;
      const item = this.items.find(({ id }) => id === itemId)!;
      const first = section !== this.section;
      if (section === 'topics') this.topicsOf(item, first);
      else if (section === 'untrained') this.untrainedOf(item, first, total);
      else if (section === 'languages') this.languagesOf(item, first);
    }
    this.section = section;
  }

  private row(row: unknown): void {
    if (this.section === 'topics') return this.table!.row(topicCells(row as EvidenceTopic));
    if (this.section === 'untrained') this.table!.row(untrainedCells(row as UntrainedPerson));
    else for (const cells of languageCells(row as LanguageRow)) this.table!.row(cells);
    this.rowsDone += 1;
  }

  private topicsOf(item: EvidenceItem, first: boolean): void {
    if (first) this.open(TOPICS, topicColumns);
    const figure = item.counts === 'topics' ? topics(item.topicCount) : `any of ${topics(item.topicCount)}`;
    this.table!.group({ title: labelOf(item), figure, note: choiceOf(item) });
  }

  private untrainedOf(item: EvidenceItem, first: boolean, total: number): void {
    if (first) this.openUntrained();
    if (!this.table) return;
    const group = {
      title: labelOf(item),
      figure: `${count(total)} of ${people(item.eligible)} not yet trained`,
    };
    if (item.status === 'no-content')
      this.table.group({
        title: group.title,
        note: 'No topic maps to it: nobody can be trained on it, so nobody is listed.',
      });
    else if (total === 0) this.table.group({ ...group, note: 'Everyone eligible is trained.' });
    else this.table.group(group);
    this.document.paper.bookmark(labelOf(item));
  }

  private languagesOf(item: EvidenceItem, first: boolean): void {
    if (first) this.open(LANGUAGES, languageColumns);
    this.table!.group({
      title: labelOf(item),
      figure: `${people(item.eligible)}, each with the languages declared`,
    });
  }

  private openUntrained(): void {
    const y = this.open(UNTRAINED, untrainedColumns);
    const withContent = this.items.filter(({ status }) => status !== 'no-content');
    const nothing = emptyUntrained(this.document, this.figures, withContent);
    if (!nothing) return;
    this.table = null;
    const { left, width } = this.document.paper.frame;
    this.document.paper.paragraph(nothing, left, y - 8, width, { size: size.lead, colour: colour.secondary });
  }

  /** Ends the table before and begins a section with a table of its own. @returns its upper edge */
  private open(section: string, columns: Column[]): number {
    this.table?.end();
    this.document.paper.page(section);
    const top = this.document.heading(section, this.document.paper.frame.top);
    this.table = new Table(this.document.paper, section, columns, top);
    return top;
  }
}

/** Why there is no list of people at all; null when there is one. */
function emptyUntrained(
  { header }: EvidenceDocument,
  { eligible }: FrameworkFigures,
  withContent: EvidenceItem[],
): string | null {
  const day = header.asOf.slice(0, 10);
  if (eligible === 0) return `No eligible people on ${day}: nobody active has the role learner.`;
  if (withContent.length === 0)
    return `No topic maps to anything in this framework on ${day}, so nobody can be trained on it.`;
  if (withContent.every((item) => item.trained === item.eligible))
    return `Nobody is missing on ${day}: each of ${people(eligible)} is trained wherever a topic maps.`;
  return null;
}

const topicCells = (topic: EvidenceTopic) => [
  topic.title,
  topic.module,
  topic.cweIds.join(', ') || '–',
  count(topic.trained),
];

const untrainedCells = ({ name, email, team }: UntrainedPerson) => [name, email, team ?? 'No team'];

/** A row for each language; the person is named on all of them, so that no row depends on the page before. */
const languageCells = ({ name, email, team, languages }: LanguageRow): (string | Cell)[][] =>
  languages.map(({ language, trained, lastPassedAt }, index) => [
    index === 0 ? { text: name, note: email } : { text: name, colour: colour.secondary },
    index === 0 ? (team ?? 'No team') : '',
    language ?? 'None declared',
    trained
      ? { text: 'Trained', mark: 'disc', colour: colour.completed }
      : { text: 'NOT TRAINED', mark: 'triangle', colour: colour.overdue, bold: true },
    lastPassedAt ? instant(lastPassedAt) : 'Never',
  ]);
