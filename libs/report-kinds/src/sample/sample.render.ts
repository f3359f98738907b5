import { color, Deflater, Table, type Column } from '@docket/pdf';
import { drawCommands } from '../document/commands.js';
import type { KindText } from '../document/document-writer.js';
import { drawEvidence, type EvidenceDocument } from '../document/evidence-document.js';
import { drawExecutiveSummary } from '../document/executive-summary.js';
import { editionName } from '../language/edition.js';
import { exactInstant, instant, NONE } from '../language/formats.js';
import type { Language } from '../language/language.js';
import { scopeName } from '../language/scope-name.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import { windowStart } from '../document/rules-page.js';
import type { SectionReaders } from '../snapshot/snapshot-shape.js';
import type { SnapshotReader } from '../snapshot/snapshot.js';
import type { SampleMessages } from './messages/en.js';
import { messages } from './messages/index.js';
import { SCRIPT_NAME, selectionScript } from './sample.script.js';
import { TestSheet } from './sample.sheet.js';
import {
  sampleSnapshot,
  type SamplePopulation,
  type SampleResults,
  type SampleState,
  type SampleStratum,
  type SelectionSection,
} from './sample.snapshot.js';

/** Distance between two lines to write on, and height of the heading above them, in points. */
const [WRITING_SPACE, CONCLUSION_HEADING] = [28, 40];

/** Height of the commands that repeat the selection, and of the results, in points. */
const [SCRIPT_HEIGHT, RESULTS_HEIGHT] = [400, 290];

/** Least space for starting the strata, in points. */
const MIN_STRATA_HEIGHT = 150;

/** Renders the Audit Sample (docs/domain.md, section 5) from its snapshot. */
export function renderSample(snapshot: SnapshotReader, target: RenderTarget): Promise<{ pages: number }> {
  return drawEvidence(snapshot, textIn, target, (document) => new SampleRenderer(document, target).render());
}

function textIn(language: Language): KindText {
  const { title, glance } = messages[language.code];
  return {
    title,
    comparison: {
      figures: { population: glance.population, sample: glance.sample },
      status: (_, status) => stateNames(language)[status as SampleState] ?? status,
    },
  };
}

/** Returns the name of each state of a person. */
const stateNames = ({ code, messages: { states } }: Language): Record<SampleState, string> => ({
  ...states,
  ...messages[code].sheet.states,
});

/** Returns the edition of the standard and the mapping of a control. Versions before 5 do not have the edition. */
function frameworkOf(
  language: Language,
  { frameworkId, frameworkVersion, ...control }: Extract<SamplePopulation, { type: 'control' }>,
): { edition?: string; mapping: string } {
  const { frameworkEdition: edition, frameworkEditionSource: editionSource = null } = control;
  return {
    ...(edition !== undefined && { edition: editionName(language, { edition, editionSource }) }),
    mapping: `${frameworkId}, ${frameworkVersion}`,
  };
}

class SampleRenderer {
  private readonly t: SampleMessages;
  private selection!: SelectionSection;
  private sampleSize = 0;
  private sheet: TestSheet | null = null;
  private topics: Table | null = null;
  private done = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    this.t = messages[document.language.code];
  }

  async render(): Promise<{ pages: number }> {
    const { document } = this;
    const readers: SectionReaders<typeof sampleSnapshot> = {
      population: {},
      selection: {
        begin: (selection) => {
          this.selection = selection;
          this.sampleSize = selection.sampleSize;
          const { notInPopulation } = document.language.messages.evidence;
          document.continuePopulation(notInPopulation, this.t.population.size, selection.populationSize);
        },
      },
      strata: { begin: (strata) => this.frontPages(strata) },
      topics: {
        begin: (_, total) => this.startTopics(total),
        row: ({ slug, title, module, cweIds }) =>
          this.topics!.row([slug, title, module, cweIds.join(', ') || NONE]),
      },
      people: {
        begin: (person) => {
          this.endTopics();
          this.done += 1;
          (this.sheet ??= new TestSheet(document, this.t, this.selection)).person(person);
        },
        row: (requirement) => this.sheet!.requirement(requirement),
      },
      results: {
        begin: (results) => {
          this.endTopics();
          this.results(results);
        },
      },
    };
    const progress = () => this.target.progress(this.done, this.sampleSize, document.pdf.pages);
    await document.read(sampleSnapshot, readers, progress);
    progress();
    if (this.selection.populationSize > 0) this.attachScript();
    return document.close(this.rules(), this.selection.population.type === 'assignment' ? [] : ['window']);
  }

  private frontPages(strata: SampleStratum[]): void {
    const { document, t, selection } = this;
    const { count } = document.language.formats;
    const { population } = selection;
    document.cover({
      scope: this.populationName(population),
      ...(population.type === 'control' && frameworkOf(document.language, population)),
      caveat: document.language.messages.trainingCoverage,
      ...(population.type === 'assignment'
        ? { period: { from: population.countsFrom, to: document.header.asOf } }
        : { windowStart: windowStart(document.header) }),
      glance: [
        { label: t.glance.population, value: count(selection.populationSize) },
        { label: t.glance.sample, value: count(selection.sampleSize) },
        { label: t.glance.strata, value: t.stratify[selection.stratify] },
      ],
    });
    this.summary();
    if (selection.populationSize > 0) this.repeat(strata);
  }

  /** Starts the list of the topics that are mapped to the control. */
  private startTopics(total: number): void {
    if (total === 0) return;
    const t = this.document.language.messages.framework;
    this.topics = this.document.listTable(
      t.topics,
      [
        { title: t.topicId, width: 0.3 },
        { title: t.topic, width: 0.34, rowHeader: true },
        { title: t.module, width: 0.2 },
        { title: 'CWE', width: 0.16 },
      ],
      this.t.aboutTopics,
    );
  }

  private endTopics(): void {
    this.topics?.end();
    this.topics = null;
  }

  private summary(): void {
    const { document, selection, t } = this;
    const { populationSize, sampleSize, requestedSize, seed } = selection;
    const { count } = document.language.formats;
    const isEmpty = populationSize === 0;
    const selected = t.conclusion(count(sampleSize), count(populationSize), seed);
    const y = drawExecutiveSummary(document, {
      conclusion: isEmpty ? this.whyEmpty() : selected,
      undefined: isEmpty,
      limits: [
        ...(!isEmpty && requestedSize >= populationSize ? [t.whole(count(requestedSize))] : []),
        document.language.messages.trainingCoverage,
      ],
      gaps: [],
    });
    document.facts(this.facts(), y - 8, document.language.messages.executiveSummary.title);
  }

  private whyEmpty(): string {
    const { empty } = this.t;
    const { population } = this.selection;
    const { nobodyEligible, header } = this.document;
    if (population.type === 'assignment')
      return population.trackedItems === 0 ? empty.noItems : empty.assignment;
    return population.type === 'control' &&
      population.exempt > 0 &&
      header.evidence?.population.eligible !== 0
      ? empty.control
      : empty.eligible(nobodyEligible);
  }

  private facts(): LabeledValue[] {
    const { selection, t } = this;
    const { count } = this.document.language.formats;
    const { population } = selection;
    return [
      { label: t.population.label, value: this.populationName(population) },
      ...this.assignmentFacts(population),
      ...this.frameworkFacts(population),
      ...this.excludedFact(population),
      { label: t.population.requirement, value: this.requirement(population) },
      { label: t.population.size, value: count(selection.populationSize) },
      { label: t.population.hash, value: selection.populationSha256 },
      { label: t.population.requested, value: count(selection.requestedSize) },
      { label: t.population.selected, value: count(selection.sampleSize) },
      { label: t.population.seed, value: selection.seed },
      { label: t.population.seedBy, value: this.seedBy() },
      { label: t.population.stratification, value: t.stratify[selection.stratify] },
    ];
  }

  /** Returns who chose the seed, and when. */
  private seedBy(): string {
    const { requestedBy, evidence } = this.document.header;
    const t = this.t.population;
    const at = evidence?.requestedAt ? exactInstant(evidence.requestedAt) : null;
    if (this.selection.seedOrigin === 'report') return t.seedOfReport(at);
    return t.seedOfRequest(`${requestedBy.name} (${requestedBy.email})`, at);
  }

  private populationName(population: SamplePopulation): string {
    const t = this.t.population;
    if (population.type === 'eligible') return t.eligible;
    if (population.type === 'assignment') return t.assignment(population.title);
    const { itemId, itemTitle, frameworkTitle } = population;
    return t.control(`${itemId} ${itemTitle}`, frameworkTitle);
  }

  private assignmentFacts(population: SamplePopulation): LabeledValue[] {
    if (population.type !== 'assignment') return [];
    const t = this.t.population;
    const { deadline } = population;
    return [
      { label: t.scope, value: scopeName(this.document.language, population) },
      { label: t.deadline, value: deadline ? instant(deadline) : t.noDeadline },
    ];
  }

  /** Returns the edition of the standard and the version of the mapping of a control. Versions before 5 do not have the edition. */
  private frameworkFacts(population: SamplePopulation): LabeledValue[] {
    if (population.type !== 'control') return [];
    const { language } = this.document;
    const t = language.messages.cover;
    const { edition, mapping } = frameworkOf(language, population);
    return [...(edition ? [{ label: t.edition, value: edition }] : []), { label: t.mapping, value: mapping }];
  }

  private excludedFact(population: SamplePopulation): LabeledValue[] {
    if (population.type === 'eligible') return [];
    const t = this.t.population;
    const { count } = this.document.language.formats;
    const { exempt, leavers, nonLearners } = { leavers: 0, nonLearners: 0, ...population };
    const groups: [number, (people: string) => string][] = [
      [exempt, t.exempt],
      [leavers, t.leavers],
      [nonLearners, t.nonLearners],
    ];
    const excluded = groups.filter(([people]) => people > 0);
    if (excluded.length === 0) return [];
    return [{ label: t.excluded, value: excluded.map(([people, text]) => text(count(people))).join(' · ') }];
  }

  private requirement(population: SamplePopulation): string {
    const t = this.t.requirement;
    const { count } = this.document.language.formats;
    if (population.type === 'eligible') return t.eligible;
    if (population.type === 'assignment')
      return t.assignment(count(population.trackedItems), instant(population.countsFrom));
    const { counts, topicCount } = population;
    if (topicCount === 0) return t.noTopics;
    if (counts === 'languages') return t.languages;
    return counts === 'any-topic' ? t.anyTopic : t.topics(count(topicCount));
  }

  /** Draws the strata and the commands that repeat the selection. */
  private repeat(strata: SampleStratum[]): void {
    const { pdf } = this.document;
    const t = this.t.repeat;
    let y = this.document.list(t.title, SCRIPT_HEIGHT);
    y = pdf.paragraph(t.about, pdf.frame.left, y, pdf.frame.width) - 6;
    y = drawCommands(
      pdf,
      selectionScript(this.selection).map((text) => ({ text })),
      y,
    );
    if (strata.length > 0) this.strata(strata, y);
  }

  private strata(strata: SampleStratum[], top: number): void {
    const { document } = this;
    const { pdf, language } = document;
    const { count } = language.formats;
    const t = this.t.strata;
    const { left, width } = pdf.frame;
    const y = pdf.paragraph(
      t.about,
      left,
      document.part(this.t.repeat.title, t.title, top, MIN_STRATA_HEIGHT) - 4,
      width,
    );
    const number = (title: string): Column => ({ title, sample: count(100_000), align: 'right' });
    const columns: Column[] = [
      { title: t.team },
      { title: t.id, sample: '00000000-0000-0000-0000-000000000000' },
      number(t.people),
      number(t.selected),
    ];
    const table = new Table(pdf, this.t.repeat.title, columns, y - 2);
    for (const { team, name, people, selected } of strata)
      table.row([name ?? language.messages.noTeam, team, count(people), count(selected)]);
    table.end();
  }

  /** Draws the people of the sample by state, and lines for the conclusion of the tester. */
  private results({ byState }: SampleResults): void {
    const { document, t } = this;
    const { pdf, language } = document;
    this.sheet?.end();
    if (this.selection.sampleSize === 0) return;
    const { left, width, right } = pdf.frame;
    let y = document.list(t.results.title, RESULTS_HEIGHT);
    y = pdf.paragraph(t.results.about, left, y, width) - 4;
    const facts = Object.entries(byState).map(([state, people]) => ({
      label: stateNames(language)[state as SampleState],
      value: language.formats.count(people),
    }));
    y = document.facts(facts, y, t.results.title);
    const lines = [t.results.tester, t.results.reviewer, t.results.remarks, '', ''];
    const height = CONCLUSION_HEADING + lines.length * WRITING_SPACE;
    y = document.part(t.results.title, t.results.conclusion, y - 14, height) - 8;
    for (const label of lines) {
      if (label) pdf.text(label, left, y, { color: color.secondary });
      pdf.rule(left + width * 0.28, y - 3, right, color.secondary);
      y -= WRITING_SPACE;
    }
  }

  private attachScript(): void {
    const script = new Deflater(`${this.document.target.file}.${SCRIPT_NAME}`);
    script.write(Buffer.from(`${selectionScript(this.selection).join('\n')}\n`));
    this.document.attach({
      name: SCRIPT_NAME,
      description: 'Shell commands that repeat the selection from population.csv',
      mediaType: 'application/x-sh',
      deflated: script.end(),
      size: script.size,
    });
  }

  private rules(): LabeledValue[] {
    const { population, stratify } = this.selection;
    const t = this.t.rules;
    return [
      { label: t.population, value: t.populationValue[population.type] },
      { label: t.selection, value: t.selectionValue },
      ...(stratify === 'team' ? [{ label: t.stratification, value: this.t.strata.about }] : []),
      { label: t.populationHash, value: t.populationHashValue },
      { label: t.counted, value: population.type === 'assignment' ? t.countedItem : t.countedPass },
    ];
  }
}
