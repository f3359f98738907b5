import type { FrameworkNoun } from '@docket/contracts/values';
import { color, maxTextWidth, Table, type Cell, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import { denominatorOf, labelOf, untrainedCount } from './framework-evidence.items.js';
import type { Lists } from './framework-evidence.lists.js';
import type { EvidenceItem, UntrainedPerson } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Maximum number of columns of the matrix. More items are listed as text. */
const MAX_COLUMNS = 14;
/** Maximum length of an ID above a column. If any is longer, the columns are numbered. */
const MAX_ID_LENGTH = 6;
/** Section of the list, for the width of a column that has an instant. */
const SAMPLE_INSTANT = '2026-11-23 14:05 UTC';

/** Height of the text above the list, and of the number of untrained people of each item, in points. */
const [ABOUT_HEIGHT, FACT_HEIGHT] = [60, 17];

/** Draws the section `untrainedPeople`: each person with the items on which the person is not trained. */
export class UntrainedList {
  /** Items with content, in the order of the pack: nobody can be trained on the others. */
  private readonly withContent: EvidenceItem[];
  /** Team of the current group; undefined before the first. */
  private team: string | null | undefined;

  constructor(
    private readonly lists: Lists,
    private readonly messages: FrameworkEvidenceMessages,
    private readonly noun: FrameworkNoun,
    private readonly items: EvidenceItem[],
  ) {
    this.withContent = items.filter(({ status }) => status !== 'no-content');
  }

  begin(total: number): void {
    const t = this.messages;
    const { document } = this.lists;
    const reason = noListReason(document, t, this.items);
    if (reason) return this.lists.none(t.untrained.title, reason);
    this.lists.end();
    this.lists.table = new Table(document.pdf, t.untrained.title, this.columns(), (height) =>
      this.legend(height),
    );
    this.lists.total(document.language.formats.count(total));
  }

  /** Draws what the columns mean, with the number of untrained people of each. @returns the lower edge */
  private legend(height: number): number {
    const t = this.messages;
    const { document } = this.lists;
    const { pdf } = document;
    const { title } = t.untrained;
    const about = this.isMatrix ? t.matrix.about : t.matrix.aboutList;
    const { left, width } = pdf.frame;
    const top = document.list(title, height + ABOUT_HEIGHT + this.items.length * FACT_HEIGHT);
    const below = pdf.paragraph(about(this.noun), left, top, width);
    const y = document.facts(this.counts(), below - 8, title);
    const style = { color: color.secondary };
    const legend = this.isMatrix ? `${t.matrix.legend} ${t.matrix.teams}` : t.matrix.teams;
    return pdf.paragraph(legend, left, y - 4, Math.min(width, maxTextWidth), style) - 4;
  }

  row(person: UntrainedPerson): void {
    const { name, email } = person;
    this.startTeam(person);
    const items = this.isMatrix
      ? this.withContent.map(({ id }) => this.stateCell(person, id))
      : [...this.joinedCell(person), this.missingCell(person)];
    this.lists.table!.row([{ text: name, note: email }, ...items]);
  }

  /** Starts a group with the number of its rows at the first person of a team. */
  private startTeam({ team, inTeam }: UntrainedPerson): void {
    if (team === this.team) return;
    this.team = team;
    const { messages, formats } = this.lists.document.language;
    const figure = inTeam === undefined ? {} : { figure: formats.count(inTeam) };
    this.lists.table!.group({ title: team ?? messages.noTeam, ...figure });
  }

  private get isMatrix(): boolean {
    return this.withContent.length <= MAX_COLUMNS;
  }

  /** Returns the heading of an item's column: its ID if all IDs are short, else its number. */
  private headingOf(item: EvidenceItem): string {
    if (!this.isMatrix || this.withContent.every(({ id }) => id.length <= MAX_ID_LENGTH)) return item.id;
    const number = this.withContent.indexOf(item) + 1;
    return number === 0 ? NONE : this.lists.document.language.formats.count(number);
  }

  /** Returns the number of untrained people of each item. It is also the legend of the columns. */
  private counts(): { label: string; value: string }[] {
    const t = this.messages.untrained;
    const { exempt } = this.lists.document.language.messages;
    const { count } = this.lists.document.language.formats;
    return this.items.map((item) => {
      const heading = this.headingOf(item);
      const name = heading === item.id ? item.title : labelOf(item);
      const notYet = t.notYet(untrainedCount(item), denominatorOf(item));
      const excused = item.exempt ? ` · ${exempt.count(count(item.exempt))}` : '';
      const value = item.status === 'no-content' ? `${name}. ${t.noContent}` : `${name}: ${notYet}${excused}`;
      return { label: heading, value };
    });
  }

  private columns(): Column[] {
    const t = this.messages;
    const { wide } = this.lists.document;
    const person: Column = { title: t.untrained.person, width: 0.5, rowHeader: true };
    if (!this.isMatrix) {
      const joined = wide ? [{ title: t.trained.joined, sample: SAMPLE_INSTANT }] : [];
      return [person, ...joined, { title: t.matrix.notTrainedOn, width: 0.38, lines: 60 }];
    }
    return [
      person,
      ...this.withContent.map((item) => ({
        title: this.headingOf(item),
        description: labelOf(item),
        matrix: true,
      })),
    ];
  }

  private stateCell({ missing, exempt }: UntrainedPerson, id: string): Cell {
    const t = this.messages.matrix;
    if (missing.includes(id))
      return { text: t.missing, marker: 'triangle', color: color.overdue, bold: true };
    if (exempt.includes(id)) return { text: t.exempt, marker: 'dash', color: color.secondary };
    return { text: t.trained, marker: 'disc', color: color.completed };
  }

  private joinedCell({ joinedAt, leftAt }: UntrainedPerson): (string | Cell)[] {
    if (!this.lists.document.wide) return [];
    const left = leftAt === null ? {} : { note: this.messages.trained.left(instant(leftAt)) };
    return [{ text: instant(joinedAt), ...left }];
  }

  private missingCell({ missing, exempt }: UntrainedPerson): Cell {
    const text = missing.join(', ');
    return exempt.length === 0
      ? { text }
      : { text, note: this.messages.matrix.exemptFrom(exempt.join(', ')) };
  }
}

/** Returns why there is no list of untrained people; null if there is a list. */
export function noListReason(
  document: EvidenceDocument,
  { untrained: t }: FrameworkEvidenceMessages,
  items: EvidenceItem[],
): string | null {
  const eligible = items[0]?.eligible ?? 0;
  const day = document.header.asOf.slice(0, 10);
  const withContent = items.filter(({ status }) => status !== 'no-content');
  if (eligible === 0) return document.nobodyEligible;
  if (withContent.length === 0) return t.nothingMapped(day);
  if (withContent.some((item) => untrainedCount(item) > 0)) return null;
  const { everyoneElse } = document.language.messages.exempt;
  return withContent.some(({ exempt }) => exempt) ? everyoneElse : t.nobodyUntrained(day, eligible);
}
