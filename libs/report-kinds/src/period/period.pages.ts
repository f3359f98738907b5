import { color, maxTextWidth, size, Table, type Cell, type Column } from '@docket/pdf';
import type { DocumentWriter } from '../document/document-writer.js';
import { instant } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';
import type { PeriodMessages } from './messages/en.js';
import { messages } from './messages/index.js';
import type { Period } from './period.js';
import type { Joiner, OnboardingFigures, PositionEdge } from './period.snapshot.js';

/** Marker and color of each state of a person who joined. */
const stateStyle: Record<Joiner['state'], Omit<Cell, 'text'>> = {
  'in-time': { marker: 'disc', color: color.completed },
  late: { marker: 'target', color: color.progress },
  'no-pass': { marker: 'triangle', color: color.overdue, bold: true },
  'not-yet-due': { marker: 'ring', color: color.secondary },
};

/** Height of the introduction of a list, in points. */
const ABOUT_HEIGHT = 40;

/** The pages of a document about its period: the heading of the positions, and onboarding. */
export class PeriodPages {
  readonly t: PeriodMessages;
  /** Null in a document without a period. */
  private period: Period | null = null;
  private table: Table | null = null;

  constructor(private readonly document: DocumentWriter) {
    const { code, formats } = document.language;
    this.t = messages[code](formats);
  }

  begin(period: Period): void {
    this.period = period;
    this.document.describes(period.from);
  }

  /** Starts the positions. @param height of the first table @returns the baseline below the introduction */
  startPositions(height: number): number {
    const { document, t } = this;
    const { pdf, header } = document;
    const top = document.list(t.positions.title, height + ABOUT_HEIGHT);
    const { left, width } = pdf.frame;
    const about = document.ofEarlierInstants(t.positions.about(header.organization.timeZone));
    return pdf.paragraph(about, left, top, Math.min(width, maxTextWidth), { color: color.secondary }) - 8;
  }

  /** Returns the column of `instantCell`. */
  get instantColumn(): Column {
    const { instant: title, edges } = this.t.positions;
    return { title, sample: ['2026-11-23 14:05 UTC', ...Object.values(edges)] };
  }

  /** Returns an instant of the period, with why there is a position at it. */
  instantCell(asOf: string, edge: PositionEdge): Cell {
    return { text: instant(asOf), note: this.t.positions.edges[edge] };
  }

  /** Starts the list of the people who joined, with the rate. */
  startOnboarding({ joined, due, inTime, notYetDue }: OnboardingFigures): void {
    const { document, t } = this;
    const { pdf, language } = document;
    const { onboardingDays } = this.period!;
    const lines = [
      ...(joined === 0 ? [t.onboarding.nobody] : []),
      ...(due > 0 ? [t.onboarding.result(inTime, due, onboardingDays)] : []),
      ...(notYetDue > 0 ? [t.onboarding.notYetDue(notYetDue, onboardingDays)] : []),
    ];
    const start = (height: number): number => {
      let y = document.list(t.onboarding.title, height + ABOUT_HEIGHT);
      const { left, width } = pdf.frame;
      for (const line of lines)
        y = pdf.paragraph(line, left, y, Math.min(width, maxTextWidth), { size: size.lead });
      return y - 8;
    };
    if (joined === 0) return void start(0);
    const columns: Column[] = [
      { title: t.onboarding.person, width: 0.6 },
      { title: t.onboarding.team, width: 0.4 },
      { title: t.onboarding.joined, sample: '2026-11-23 14:05 UTC' },
      { title: t.onboarding.firstPass, sample: '2026-11-23 14:05 UTC' },
      { title: t.onboarding.days, sample: language.formats.count(1_000), align: 'right' },
      {
        title: t.onboarding.status,
        sample: Object.values(t.onboarding.states).map((state) => `${state} mmm`),
      },
    ];
    this.table = new Table(pdf, t.onboarding.title, columns, start);
  }

  joiner({ name, email, team, joinedAt, leftAt, firstPassAt, days, state }: Joiner): void {
    const t = this.t.onboarding;
    const { language } = this.document;
    this.table!.row([
      { text: name, note: email },
      team ?? language.messages.noTeam,
      leftAt === null ? instant(joinedAt) : { text: instant(joinedAt), note: t.left(instant(leftAt)) },
      firstPassAt === null ? t.never : instant(firstPassAt),
      days === null ? '' : language.formats.count(days),
      { text: t.states[state], ...stateStyle[state] },
    ]);
  }

  /** Ends the list of people who joined. */
  end(): void {
    this.table?.end();
    this.table = null;
  }

  /** Returns the rules about the period; none in a document without a period. */
  rules(): LabeledValue[] {
    if (!this.period) return [];
    const { document } = this;
    const { from, to, onboardingDays } = this.period;
    const t = this.t.rules;
    return [
      { label: this.t.period, value: this.t.periodValue(instant(from), instant(to)) },
      {
        label: t.quarters,
        value: document.ofEarlierInstants(t.quartersValue(document.header.organization.timeZone)),
      },
      { label: t.onboarding, value: t.onboardingValue(onboardingDays) },
    ];
  }
}
