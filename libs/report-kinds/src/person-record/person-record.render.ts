import { color, type Column, type Table } from '@docket/pdf';
import { leaverRule } from '../assignment-rules/assignment-rules.js';
import { attemptCells, attemptColumns } from '../people/counted-attempt.js';
import type { KindText } from '../document/document-writer.js';
import { drawEvidence, type EvidenceDocument } from '../document/evidence-document.js';
import { drawExecutiveSummary } from '../document/executive-summary.js';
import { editionName } from '../language/edition.js';
import { instant } from '../language/formats.js';
import type { Language } from '../language/language.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import { windowStart } from '../document/rules-page.js';
import type { SectionReaders } from '../snapshot/snapshot-shape.js';
import type { SnapshotReader } from '../snapshot/snapshot.js';
import type { PersonRecordMessages } from './messages/en.js';
import { messages } from './messages/index.js';
import { comparedStatuses } from './person-record.comparison.js';
import { RecordCells } from './person-record.cells.js';
import { RecordRules } from './person-record.rules.js';
import {
  personRecordSnapshot,
  type PersonSection,
  type RecordAssignment,
  type RecordFigures,
  type RecordFramework,
} from './person-record.snapshot.js';

/** Renders the Person Record (docs/domain.md, section 5) from its snapshot. */
export function renderPersonRecord(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(snapshot, textIn, target, (document) =>
    new PersonRecordRenderer(document, target).render(),
  );
}

function textIn({ code }: Language): KindText {
  const { title, figures, controls } = messages[code];
  return {
    title,
    comparison: {
      figures,
      status: (_, status) => (status === comparedStatuses.met ? controls.satisfied : controls.missing),
    },
  };
}

class PersonRecordRenderer {
  private readonly t: PersonRecordMessages;
  private readonly cells: RecordCells;
  private readonly rules: RecordRules;
  private person!: PersonSection;
  private figures!: RecordFigures;
  private section = '';
  private table: Table | null = null;
  private done = 0;
  private total = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    this.t = messages[document.language.code];
    this.cells = new RecordCells(document, this.t);
    this.rules = new RecordRules(document.language);
  }

  async render(): Promise<{ pages: number }> {
    const { cells } = this;
    const readers: SectionReaders<typeof personRecordSnapshot> = {
      person: { begin: (person) => void (this.person = person) },
      figures: { begin: (figures) => this.frontPages(figures) },
      memberships: {
        begin: () => this.open(this.t.memberships.title, cells.membershipColumns()),
        row: (period) => this.table!.row(cells.membership(period)),
      },
      assignments: {
        begin: (assignment) => this.assignment(assignment),
        row: (item) => this.table!.row([cells.item(item), ...attemptCells(this.document, item)]),
      },
      controls: {
        begin: (framework) => this.framework(framework),
        row: (control) =>
          this.table!.row([...cells.control(control), ...attemptCells(this.document, control)]),
      },
      topics: {},
      exemptions: {
        begin: (_, total) => total > 0 && this.open(this.t.exemptions.title, cells.exemptionColumns()),
        row: (exemption) => this.table!.row(cells.exemption(exemption)),
      },
      attempts: {
        begin: (_, total) => this.attempts(total),
        row: (attempt) => {
          this.done += 1;
          this.table!.row([...cells.attempt(attempt), ...attemptCells(this.document, attempt)]);
        },
      },
      scenarios: {
        begin: (_, total) => total > 0 && this.open(this.t.scenarios.title, cells.scenarioColumns()),
        row: (scenario) => this.table!.row(cells.scenario(scenario)),
      },
    };
    const progress = () => {
      this.target.progress(this.done, this.total, this.document.pdf.pages);
    };
    await this.document.read(personRecordSnapshot, readers, progress);
    this.table?.end();
    progress();
    return this.document.close(this.rules.all(this.person, this.figures), ['window']);
  }

  private frontPages(figures: RecordFigures): void {
    this.figures = figures;
    this.total = figures.attempts + figures.voided;
    const { document, t } = this;
    const { count } = document.language.formats;
    const { name, email } = this.person;
    document.cover({
      scope: `${name} (${email})`,
      windowStart: windowStart(document.header),
      caveat: document.language.messages.trainingCoverage,
      glance: [
        { label: t.glance.attempts, value: count(figures.attempts) },
        { label: t.glance.topicsTrained, value: count(figures.topicsTrained) },
        { label: t.glance.assignments, value: count(figures.assignments) },
        { label: t.glance.overdue, value: count(figures.assignmentsOverdue) },
      ],
    });
    const section = document.language.messages.executiveSummary.title;
    const { requestedId, leftAt } = this.person;
    const limits = [
      ...(requestedId ? [t.identity.requested(requestedId)] : []),
      ...(leftAt ? [t.identity.left(instant(leftAt))] : []),
    ];
    const y = drawExecutiveSummary(document, {
      conclusion: this.conclusion(),
      limits,
      gaps: [],
    });
    document.sideBySide(
      y,
      (from) => {
        const below = document.subheading(t.identity.title, from);
        return document.facts(this.identity(), below - 4, section);
      },
      (from) => {
        const below = document.subheading(t.figures.title, from);
        return document.facts(this.figureFacts(), below - 4, section);
      },
      { below: 8 },
    );
  }

  private conclusion(): string {
    const { attempts, passes, topicsTrained, assignments, assignmentsCompleted, assignmentsOverdue } =
      this.figures;
    const { count } = this.document.language.formats;
    return this.t.conclusion({
      attempts: count(attempts),
      passes: count(passes),
      topics: count(topicsTrained),
      assignments: count(assignments),
      completed: count(assignmentsCompleted),
      overdue: count(assignmentsOverdue),
    });
  }

  private identity(): LabeledValue[] {
    const t = this.t.identity;
    const { name, email, id, role, team, joinedAt, leftAt, eligible, merged } = this.person;
    const joined = instant(joinedAt);
    return [
      { label: t.name, value: name },
      { label: t.email, value: email },
      { label: t.id, value: id },
      ...merged.map((other) => ({ label: t.merged, value: `${other.name} · ${other.email} · ${other.id}` })),
      { label: t.role, value: this.document.language.messages.evidence.roles[role] },
      { label: t.team, value: team ?? this.document.language.messages.noTeam },
      { label: t.membership, value: leftAt ? t.until(joined, instant(leftAt)) : t.since(joined) },
      { label: t.eligible, value: eligible ? t.yes : t.no },
    ];
  }

  private figureFacts(): LabeledValue[] {
    const { figures, t } = this;
    const { count } = this.document.language.formats;
    return [
      { label: t.figures.attempts, value: count(figures.attempts) },
      { label: t.figures.passes, value: count(figures.passes) },
      { label: t.figures.voided, value: count(figures.voided) },
      { label: t.figures.topicsTrained, value: count(figures.topicsTrained) },
      { label: t.figures.assignments, value: count(figures.assignments) },
      { label: t.figures.assignmentsCompleted, value: count(figures.assignmentsCompleted) },
      { label: t.figures.assignmentsOverdue, value: count(figures.assignmentsOverdue) },
      { label: t.figures.exemptions, value: count(figures.exemptions) },
    ];
  }

  private assignment(assignment: RecordAssignment): void {
    const t = this.t.assignments;
    if (this.section !== t.title)
      this.open(t.title, [{ title: t.item }, ...attemptColumns(this.document)], this.departure());
    this.rules.add(assignment);
    this.table!.group(this.cells.assignment(assignment));
  }

  /** Returns the sentence above the assignments of a person who left. */
  private departure(): string | undefined {
    return this.person.leftAt ? leaverRule(this.document.language).value : undefined;
  }

  private framework({ framework, itemCount, satisfied, ...pack }: RecordFramework): void {
    const t = this.t.controls;
    const { count } = this.document.language.formats;
    if (this.section !== t.title) {
      const columns: Column[] = [{ title: t.item }, { title: t.pass }];
      const about = `${t.about} ${t.topics} ${this.document.language.messages.trainingCoverage}`;
      this.open(t.title, [...columns, ...attemptColumns(this.document)], about);
    }
    const { version, edition = null, editionSource = null } = pack;
    const figure = t.met(count(satisfied), count(itemCount));
    const note = t.version(editionName(this.document.language, { edition, editionSource }), version);
    this.table!.group({ title: framework, figure, note });
  }

  private attempts(total: number): void {
    const t = this.t.attempts;
    if (total > 0)
      return this.open(t.title, [...this.cells.attemptColumns(), ...attemptColumns(this.document)]);
    this.start(t.title);
    this.document.sentence(t.title, t.none, { color: color.secondary });
  }

  /** Starts a section with a table, below a paragraph if there is one. */
  private open(section: string, columns: Column[], about?: string): void {
    this.start(section);
    this.table = this.document.listTable(section, columns, about);
  }

  /** Ends the current table. */
  private start(section: string): void {
    this.table?.end();
    this.table = null;
    this.section = section;
  }
}
