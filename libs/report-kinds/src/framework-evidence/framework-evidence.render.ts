import { color, type Cell } from '@docket/pdf';
import type { KindText } from '../document/document-writer.js';
import { drawEvidence, type EvidenceDocument } from '../document/evidence-document.js';
import { exemptCells, exemptColumns } from '../people/exempt-people.js';
import { leaverCells, startLeavers } from '../people/leavers.pages.js';
import { instant, NONE } from '../language/formats.js';
import type { Language } from '../language/language.js';
import { PeriodPages } from '../period/period.pages.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot/snapshot-shape.js';
import type { SnapshotReader } from '../snapshot/snapshot.js';
import { FrontPages } from './framework-evidence.front-pages.js';
import { labelOf, nounOf } from './framework-evidence.items.js';
import { Lists } from './framework-evidence.lists.js';
import { PositionPages } from './framework-evidence.positions.js';
import { rulesOf } from './framework-evidence.rules.js';
import {
  frameworkEvidenceSnapshot,
  type EvidenceItem,
  type EvidenceTopic,
  type FrameworkFigures,
  type FrameworkSection,
  type ItemRows,
  type LanguageRow,
  type Leaver,
} from './framework-evidence.snapshot.js';
import { TrainedList } from './framework-evidence.trained.js';
import { UntrainedByItemList } from './framework-evidence.untrained-by-item.js';
import { UntrainedList } from './framework-evidence.untrained.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';
import { messages } from './messages/index.js';

/** Sample for the width of numeric columns. */
const MAX_COUNT = 100_000;

/** Renders the Framework Evidence Report (docs/domain.md, section 5) from its snapshot. */
export function renderFrameworkEvidence(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(snapshot, textIn, target, (document) =>
    new FrameworkEvidenceRenderer(document, target).render(),
  );
}

function textIn({ code, formats }: Language): KindText {
  const { title, glance, statuses, compared } = messages[code](formats);
  return {
    title,
    comparison: {
      figures: {
        coverage: glance.coverage,
        meanShare: glance.meanShare,
        covered: statuses.covered,
        gaps: glance.gaps,
        eligible: glance.eligible,
      },
      status: (subject, status) =>
        subject === 'control'
          ? (statuses[status as keyof typeof statuses] ?? status)
          : status === ''
            ? compared.trained
            : compared.untrained(status),
    },
  };
}

type Readers = SectionReaders<typeof frameworkEvidenceSnapshot>;
type PeriodSection = 'period' | 'positions' | 'onboarding' | 'joiners';

class FrameworkEvidenceRenderer {
  private readonly t: FrameworkEvidenceMessages;
  private framework!: FrameworkSection;
  private figures!: FrameworkFigures;
  private items: EvidenceItem[] = [];
  private section = '';
  private readonly lists: Lists;
  private readonly period: PeriodPages;
  private positions!: PositionPages;
  private trained!: TrainedList;
  private untrained!: UntrainedList;
  private untrainedByItem!: UntrainedByItemList;
  private hasTrained = false;
  private hasTrend = false;
  private hasLeavers = false;
  private rowsDone = 0;
  private rowsTotal = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    const { code, formats } = document.language;
    this.t = messages[code](formats);
    this.lists = new Lists(document);
    this.period = new PeriodPages(document);
  }

  async render(): Promise<{ pages: number }> {
    const readers = { ...this.figureReaders(), ...this.listReaders() };
    const progress = () => this.target.progress(this.rowsDone, this.rowsTotal, this.document.pdf.pages);
    await this.document.read(frameworkEvidenceSnapshot, readers, progress);
    this.lists.end();
    progress();
    const rules = rulesOf(this.document.language, this.framework, this.items, {
      trained: this.hasTrained,
      leavers: this.hasLeavers,
      trend: this.hasTrend ? this.trendRule() : null,
    });
    return this.document.close(
      [...rules, ...this.exemptRule(), ...this.period.rules()],
      ['window', 'threshold'],
    );
  }

  /** Returns the readers of the sections with figures, and of the people who join in a period. */
  private figureReaders(): Pick<Readers, 'framework' | 'figures' | 'items' | 'trend' | PeriodSection> {
    return {
      framework: { begin: (framework) => void (this.framework = framework) },
      figures: { begin: (figures) => void (this.figures = figures) },
      items: { begin: (items) => this.frontPages(items) },
      trend: {
        begin: (points) => {
          this.hasTrend = true;
          this.document.describes(points.find(({ position }) => position !== null)?.asOf);
          this.positions.trend(points);
        },
      },
      period: { begin: (period) => this.period.begin(period) },
      positions: { begin: (positions) => this.positions.positions(positions, this.period) },
      onboarding: { begin: (figures) => this.period.startOnboarding(figures) },
      joiners: {
        begin: (_, total) => void (this.rowsTotal += total),
        row: (joiner) => this.counted(() => this.period.joiner(joiner)),
      },
    };
  }

  /** Returns the readers of the lists. */
  private listReaders(): Omit<Readers, keyof ReturnType<typeof this.figureReaders>> {
    return {
      topics: {
        begin: (rows) => this.startTopics(this.itemOf(rows), this.enter('topics')),
        row: (topic) => this.lists.table!.row(this.topicCells(topic)),
      },
      trained: {
        begin: (_, total) => {
          this.hasTrained = true;
          this.rowsTotal += total;
          this.trained.begin(total);
        },
        row: (person) => this.counted(() => this.trained.row(person)),
      },
      untrainedPeople: {
        begin: (_, total) => {
          this.rowsTotal += total;
          this.untrained.begin(total);
        },
        row: (person) => this.counted(() => this.untrained.row(person)),
      },
      untrained: {
        begin: (rows, total) => {
          this.rowsTotal += total;
          this.untrainedByItem.begin(this.itemOf(rows), total, this.enter('untrained'));
        },
        row: (person) => this.counted(() => this.untrainedByItem.row(person)),
      },
      exempt: {
        begin: (rows, total) => this.startExempt(this.itemOf(rows), this.enter('exempt'), total),
        row: (person) => this.lists.table!.row(exemptCells(this.document, person)),
      },
      'topic-results': {
        begin: (_, total) => void (this.rowsTotal += total),
        row: () => void (this.rowsDone += 1),
      },
      leavers: {
        begin: (_, total) => {
          this.rowsTotal += total;
          this.hasLeavers = true;
          this.enter('leavers');
          this.startLeavers(total);
        },
        row: (person) => this.counted(() => this.lists.table!.row(this.leaverRow(person))),
      },
      languages: {
        begin: (rows, total) => {
          this.rowsTotal += total;
          this.startLanguages(this.itemOf(rows), this.enter('languages'));
        },
        row: (person) =>
          this.counted(() => {
            for (const cells of this.languageCells(person)) this.lists.table!.row(cells);
          }),
      },
    };
  }

  private trendRule(): string {
    const { document, t } = this;
    return document.ofEarlierInstants(t.rules.trendValue(document.header.organization.timeZone));
  }

  /** Returns the rule about exempt people. Version 2 of the snapshot had no exemptions. */
  private exemptRule(): LabeledValue[] {
    const t = this.document.language.messages.exempt;
    const applies = this.items.some(({ exempt }) => exempt !== undefined);
    return applies ? [{ label: t.title, value: t.itemRule }] : [];
  }

  private itemOf({ itemId }: ItemRows): EvidenceItem {
    return this.items.find(({ id }) => id === itemId)!;
  }

  /** Draws a row and counts it. */
  private counted(draw: () => void): void {
    draw();
    this.rowsDone += 1;
  }

  /** Sets the current section. @returns whether it differs from the previous one */
  private enter(section: string): boolean {
    const first = section !== this.section;
    this.section = section;
    this.period.end();
    return first;
  }

  private frontPages(items: EvidenceItem[]): void {
    this.items = items;
    const { document, t, framework, lists } = this;
    this.positions = new PositionPages(document, t, framework, items);
    this.trained = new TrainedList(lists, t, nounOf(framework));
    this.untrained = new UntrainedList(lists, t, nounOf(framework), items);
    this.untrainedByItem = new UntrainedByItemList(lists, t, items);
    new FrontPages(this.document, this.t, this.framework, this.figures, items).draw();
  }

  private startTopics(item: EvidenceItem, first: boolean): void {
    const t = this.t.topics;
    if (first)
      this.lists.open(t.title, [
        { title: t.topic, width: 0.4 },
        { title: t.module, width: 0.32 },
        { title: 'CWE', width: 0.28 },
        { title: t.trained, sample: this.document.language.formats.count(MAX_COUNT), align: 'right' },
      ]);
    const figure = (item.counts === 'topics' ? t.counted : t.anyOf)(item.topicCount);
    this.lists.table!.group({ title: labelOf(item), figure, note: this.mappingOf(item) });
  }

  /** Returns how topics are mapped to an item, with all CWE IDs if they are mapped by CWE. */
  private mappingOf({ counts, cweIds, overridden }: EvidenceItem): string {
    const t = this.t.topics;
    const noun = nounOf(this.framework);
    if (counts === 'any-topic') return t.anyTopic(noun);
    if (counts === 'languages') return t.anyTopicByLanguage(noun);
    return cweIds.length === 0 ? t.byModule : t.byCwe(cweIds, overridden);
  }

  private startExempt(item: EvidenceItem, first: boolean, total: number): void {
    const { formats, messages } = this.document.language;
    const t = messages.exempt;
    if (first) {
      const exemptions = this.items.reduce((sum, { exempt = 0 }) => sum + exempt, 0);
      this.lists.open(t.title, exemptColumns(this.document), t.about);
      this.lists.total(t.count(formats.count(exemptions)));
    }
    const figure = t.count(`${formats.count(total)} / ${formats.count(item.eligible)}`);
    this.lists.table!.group({ title: labelOf(item), figure });
  }

  private startLanguages(item: EvidenceItem, first: boolean): void {
    const t = this.t.languages;
    const { person, email, team } = this.t.untrained;
    const { formats, messages } = this.document.language;
    if (first) {
      const statuses = [t.trained, t.notTrained, ...(item.exempt ? [messages.exempt.marker] : [])];
      this.lists.open(t.title, [
        ...(this.document.wide
          ? [
              { title: person, width: 0.34 },
              { title: email, width: 0.38 },
              { title: team, width: 0.28 },
            ]
          : [
              { title: person, width: 0.64 },
              { title: team, width: 0.36 },
            ]),
        { title: t.language, sample: t.none },
        { title: t.status, sample: statuses.map((status) => `${status} mm`) },
        { title: t.lastPass, sample: '2026-11-23 14:05 UTC' },
      ]);
    }
    const exempt = item.exempt ? ` · ${messages.exempt.count(formats.count(item.exempt))}` : '';
    this.lists.table!.group({ title: labelOf(item), figure: `${t.each(item.eligible)}${exempt}` });
  }

  private startLeavers(total: number): void {
    const { lists, t } = this;
    lists.end();
    lists.table = startLeavers(this.document, total, [
      { title: t.untrained.trainedOn, width: 0.5, lines: 40 },
      { title: t.matrix.notTrainedOn, width: 0.5, lines: 40 },
    ]);
  }

  private leaverRow(person: Leaver): (string | Cell)[] {
    const { missing, trained, exempt } = person;
    const note = exempt.length > 0 ? { note: this.t.matrix.exemptFrom(exempt.join(', ')) } : {};
    return [
      ...leaverCells(this.document, person),
      trained.join(', ') || NONE,
      { text: missing.join(', ') || NONE, ...note },
    ];
  }

  private topicCells({ title, module, cweIds, trained }: EvidenceTopic) {
    return [title, module, cweIds.join(', ') || NONE, this.document.language.formats.count(trained)];
  }

  /** Returns a row for each language. Each row has the name, because the rows of a person can be on different pages. */
  private languageCells({ name, email, team, exempt, languages }: LanguageRow): (string | Cell)[][] {
    const t = this.t.languages;
    const { noTeam } = this.document.language.messages;
    const inTeam = team ?? noTeam;
    const first = this.document.wide ? [name, email, inTeam] : [{ text: name, note: email }, inTeam];
    const next = [{ text: name, color: color.secondary }, ...(this.document.wide ? ['', ''] : [''])];
    return languages.map(({ language, trained, lastPassedAt }, index) => [
      ...(index === 0 ? first : next),
      language ?? t.none,
      exempt ? this.exemptCell() : this.trainedCell(trained),
      lastPassedAt ? instant(lastPassedAt) : t.never,
    ]);
  }

  private exemptCell(): Cell {
    const { marker } = this.document.language.messages.exempt;
    return { text: marker, marker: 'dash', color: color.secondary };
  }

  private trainedCell(trained: boolean): Cell {
    const t = this.t.languages;
    return trained
      ? { text: t.trained, marker: 'disc', color: color.completed }
      : { text: t.notTrained, marker: 'triangle', color: color.overdue, bold: true };
  }
}
