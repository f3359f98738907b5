import { color, type Cell, type Column, type Group } from '@docket/pdf';
import { sourceOf, SAMPLE_INSTANT } from '../people/counted-attempt.js';
import { countingNotes } from '../assignment-rules/assignment-rules.js';
import { stateStyle } from '../people/assignee-states.js';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import { countingOf } from './person-record.rules.js';
import type { PersonRecordMessages } from './messages/en.js';
import type {
  AttemptRow,
  ExemptionRow,
  MembershipRow,
  RecordAssignment,
  RecordControl,
  RecordItem,
  ScenarioRow,
} from './person-record.snapshot.js';

/** Text as wide as the marker before a state. */
const MARKER_SPACE = ' mm';
/** Maximum number of lines of the reason for an exemption. */
const REASON_LINES = 40;

/** The columns and cells of the tables of a Person Record. */
export class RecordCells {
  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: PersonRecordMessages,
  ) {}

  membershipColumns(): Column[] {
    const t = this.t.memberships;
    const roles = Object.values(this.document.language.messages.evidence.roles);
    return [
      { title: t.period, sample: [t.from(SAMPLE_INSTANT), t.to(SAMPLE_INSTANT)] },
      { title: t.role, sample: roles },
      { title: t.team, width: 0.36 },
      { title: t.work, width: 0.64 },
      { title: t.recorded, sample: [SAMPLE_INSTANT, t.beforeHistory] },
    ];
  }

  membership(period: MembershipRow): (string | Cell)[] {
    const t = this.t.memberships;
    const work = [
      ...(period.jobFunction ? [period.jobFunction] : []),
      ...(period.bespokeSoftware ? [t.bespokeSoftware] : []),
      ...(period.languages.length > 0 ? [period.languages.join(', ')] : []),
    ];
    return [
      { text: t.from(instant(period.from)), note: period.to ? t.to(instant(period.to)) : t.open },
      this.document.language.messages.evidence.roles[period.role],
      period.team ?? this.document.language.messages.noTeam,
      work.join(' · ') || NONE,
      {
        text: period.recordedAt ? instant(period.recordedAt) : t.beforeHistory,
        ...(period.recordedBy && { note: t.by(period.recordedBy) }),
      },
    ];
  }

  assignment(assignment: RecordAssignment): Group {
    const t = this.t.assignments;
    const { formats, messages } = this.document.language;
    const { complete, tracked, deadline, finishedAt } = assignment;
    const progress = `${formats.count(complete)} / ${formats.count(tracked)}`;
    const state = assignment.exempt ? messages.exempt.marker : messages.states[assignment.state];
    const notes = [
      assignment.mandatory ? t.mandatory : t.optional,
      ...(assignment.active ? [] : [this.closing(assignment)]),
      t.inScopeSince(instant(assignment.inScopeSince)),
      deadline ? t.due(instant(deadline)) : t.noDeadline,
      ...this.firstDeadline(assignment),
      ...(finishedAt ? [t.finished(instant(finishedAt))] : []),
      ...this.counting(assignment),
    ];
    return { title: assignment.title, figure: `${state} · ${progress}`, note: notes.join(' · ') };
  }

  /** Returns when a closed assignment was closed, and by whom. Versions before 3 do not have it. */
  private closing({ closedAt, closedBy }: RecordAssignment): string {
    const t = this.t.assignments;
    return closedAt ? t.closed(instant(closedAt), closedBy ?? null) : t.inactive;
  }

  /** Returns the first deadline of an assignment whose deadline was moved, and whether the person is late under it. */
  private firstDeadline({ deadline, firstDeadline, lateUnderFirstDeadline }: RecordAssignment): string[] {
    const t = this.t.assignments;
    if (!firstDeadline || firstDeadline === deadline) return [];
    return [(lateUnderFirstDeadline ? t.lateUnderFirst : t.firstDeadline)(instant(firstDeadline))];
  }

  private counting(assignment: RecordAssignment): string[] {
    const { language } = this.document;
    const values = countingOf(assignment);
    return values === null ? [] : countingNotes(language, values, assignment.deadline !== null);
  }

  item(row: RecordItem): Cell {
    const t = this.t.assignments;
    if (row.completedAt === null)
      return { text: row.item, marker: 'ring', color: color.secondary, note: t.incomplete };
    const { marker, tint } = stateStyle.completed;
    const note = row.type === 'scenario' ? t.scenario : this.sourceNote(row);
    return { text: row.item, marker, color: tint, note };
  }

  control(row: RecordControl): [Cell, string | Cell] {
    const t = this.t.controls;
    const { formats, messages } = this.document.language;
    const language = row.requiredLanguage === null ? '' : ` · ${row.requiredLanguage}`;
    const style = row.met
      ? ({ marker: 'disc', color: color.completed } as const)
      : ({ marker: 'ring', color: color.secondary } as const);
    const exempt = row.exempt ? { note: messages.exempt.marker } : {};
    const item = { text: `${row.itemId} ${row.item}${language}`, ...style, ...exempt };
    if (!row.met) return [item, { text: t.missing, color: color.secondary }];
    const notes = [
      ...(this.document.wide ? [] : [sourceOf(row)]),
      ...(row.furtherPasses > 0 ? [t.further(formats.count(row.furtherPasses))] : []),
    ];
    return [item, { text: row.topic ?? NONE, note: notes.filter((note) => note !== null) }];
  }

  exemptionColumns(): Column[] {
    const t = this.t.exemptions;
    const { from, to } = this.t.memberships;
    return [
      { title: t.subject, width: 0.36 },
      { title: t.reason, width: 0.4, lines: REASON_LINES },
      { title: t.approver, width: 0.24 },
      { title: t.period, sample: [from(SAMPLE_INSTANT), to(SAMPLE_INSTANT)] },
    ];
  }

  exemption({
    assignment,
    frameworkId,
    itemId,
    reason,
    approver,
    startsAt,
    endsAt,
  }: ExemptionRow): (string | Cell)[] {
    const { from, to } = this.t.memberships;
    return [
      assignment ?? `${frameworkId} ${itemId}`,
      reason,
      approver,
      { text: from(instant(startsAt)), note: to(instant(endsAt)) },
    ];
  }

  attemptColumns(): Column[] {
    const t = this.t.attempts;
    return [
      { title: t.topic, width: 0.6 },
      {
        title: t.outcome,
        sample: [t.passed, t.notPassed, t.voided, t.voidedAt('2026-11-23')].map(
          (text) => text + MARKER_SPACE,
        ),
      },
    ];
  }

  attempt(row: AttemptRow): [Cell, Cell] {
    const t = this.t.attempts;
    const notes = [
      this.document.wide ? row.module : sourceOf(row),
      row.language && t.language(row.language),
      row.voidReason,
      row.voidedBy && this.t.memberships.by(row.voidedBy),
    ];
    return [{ text: row.topic, note: notes.filter(Boolean).join(' · ') }, this.outcome(row)];
  }

  private outcome({ voidedAt, passed }: AttemptRow): Cell {
    const t = this.t.attempts;
    if (voidedAt !== null)
      return {
        text: t.voided,
        marker: 'dash',
        color: color.overdue,
        bold: true,
        note: t.voidedAt(voidedAt.slice(0, 10)),
      };
    return passed
      ? { text: t.passed, marker: 'disc', color: color.completed }
      : { text: t.notPassed, marker: 'ring', color: color.secondary };
  }

  scenarioColumns(): Column[] {
    const t = this.t.scenarios;
    return [
      { title: t.scenario },
      { title: t.event, sample: [t.started, t.completed] },
      { title: t.at, sample: SAMPLE_INSTANT },
      { title: this.t.memberships.recorded, sample: SAMPLE_INSTANT },
      ...(this.document.wide ? [{ title: this.document.language.messages.attempt.source, width: 0.4 }] : []),
    ];
  }

  scenario(row: ScenarioRow): (string | Cell)[] {
    const { scenario, event, happenedAt, recordedAt, source = null, sourceId = null } = row;
    const { wide } = this.document;
    return [
      { text: scenario, note: this.sourceNote({ source, sourceId }) },
      this.t.scenarios[event],
      instant(happenedAt),
      instant(recordedAt),
      ...(wide ? [{ text: source ?? NONE, ...(sourceId !== null && { note: sourceId }) }] : []),
    ];
  }

  private sourceNote(row: Pick<RecordItem, 'source' | 'sourceId'>): string {
    return this.document.wide ? '' : (sourceOf(row) ?? '');
  }
}
