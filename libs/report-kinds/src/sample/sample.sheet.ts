import { color, type Cell, type Column, type Table } from '@docket/pdf';
import { attemptCells, attemptColumns, sourceOf } from '../people/counted-attempt.js';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant } from '../language/formats.js';
import type { SampleMessages } from './messages/en.js';
import type { SamplePerson, SampleRequirement, SelectionSection } from './sample.snapshot.js';

/** Text as wide as the space that a tester needs to write in a column, besides its title. */
const WRITING_WIDTH = 'mmmmmmm';
/** The same on a wide page. */
const WRITING_WIDTH_WIDE = 'mmmmmmmmmm';

/**
 * The table of the people in the sample: a group for each person and a row for each requirement, with the attempt that
 * satisfies it and empty columns for the tester. Every row has two lines, so that there is space to write.
 */
export class TestSheet {
  private readonly table: Table;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: SampleMessages,
    { population }: SelectionSection,
  ) {
    const { sheet } = t;
    const about = population.type === 'assignment' ? sheet.aboutAssignment : sheet.about;
    this.table = document.listTable(sheet.title, this.columns(), about);
  }

  person({ number, name, email, team, personId, hash, state, deadline }: SamplePerson): void {
    const { formats, messages } = this.document.language;
    const { sheet } = this.t;
    const due = deadline === null ? [] : [sheet.due(instant(deadline))];
    this.table.group({
      title: `${formats.count(number)} · ${name}`,
      figure: [{ ...messages.states, ...sheet.states }[state], ...due].join(' · '),
      note: [email, team ?? messages.noTeam, personId, `SHA-256 ${hash}`].join(' · '),
    });
  }

  requirement(row: SampleRequirement): void {
    this.table.row([this.requirementCell(row), ...attemptCells(this.document, row), '', '', '']);
  }

  end(): void {
    this.table.end();
  }

  private columns(): Column[] {
    const { sheet } = this.t;
    const { wide } = this.document;
    const empty = (title: string): Column => ({
      title,
      sample: wide ? WRITING_WIDTH_WIDE : WRITING_WIDTH,
      writable: true,
    });
    return [
      { title: sheet.requirement, width: 0.7 },
      ...attemptColumns(this.document),
      empty(sheet.result),
      empty(sheet.exception),
      empty(sheet.reference),
    ];
  }

  private requirementCell(row: SampleRequirement): Cell {
    const { sheet } = this.t;
    const label = this.labelOf(row);
    if (!row.met) {
      const note = row.requires === 'scenario' ? sheet.missingScenario : sheet.missing;
      return { text: label, marker: 'triangle', color: color.overdue, bold: true, note };
    }
    return { text: label, marker: 'disc', color: color.completed, note: this.noteOf(row) };
  }

  /** Returns the requirement with the topic of the attempt, if they differ. */
  private labelOf({ requires, requirement, topic }: SampleRequirement): string {
    if (requires === 'pass') return topic ?? this.t.sheet.pass;
    if (requires === 'language') return topic === null ? requirement! : `${requirement!}: ${topic}`;
    return requirement!;
  }

  private noteOf({ requires, furtherPasses, ...row }: SampleRequirement): string[] {
    const { sheet } = this.t;
    const { formats } = this.document.language;
    const source = this.document.wide ? null : sourceOf(row);
    const notes = [
      requires === 'scenario' ? sheet.scenario : null,
      source,
      furtherPasses > 0 ? sheet.further(formats.count(furtherPasses)) : null,
    ];
    return notes.filter((note) => note !== null);
  }
}
