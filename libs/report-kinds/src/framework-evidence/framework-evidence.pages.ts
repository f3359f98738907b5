import { colour, drawJudgedBars, size, Table, type Cell, type Column } from '@docket/pdf';
import { localInstant, type EvidenceDocument } from '../evidence-document.js';
import { count, percent, scorePercent } from '../figures.js';
import type { EvidenceItem, FrameworkFigures, FrameworkSection } from './framework-evidence.snapshot.js';
import { gapOf, labelOf, nounOf, statusLook } from './framework-evidence.words.js';

/** Room for a heading and the first gap, in points. */
const GAPS_NEED = 110;

/** Draws everything but the lists: cover, summary, the items one by one, and the gaps. */
export function drawFront(
  document: EvidenceDocument,
  framework: FrameworkSection,
  figures: FrameworkFigures,
  items: EvidenceItem[],
): void {
  const { many } = nounOf(framework);
  document.cover([
    { label: 'Coverage', value: percent(figures.coverage) },
    { label: 'Mean share trained', value: percent(figures.meanShare) },
    { label: `${capital(many)} covered`, value: `${count(figures.covered)} of ${count(figures.itemCount)}` },
    { label: 'Gaps', value: count(figures.itemCount - figures.covered) },
    { label: 'Eligible people', value: count(figures.eligible) },
  ]);
  summary(document, framework, figures, items);
  itemPages(document, framework, items);
}

function summary(
  document: EvidenceDocument,
  framework: FrameworkSection,
  figures: FrameworkFigures,
  items: EvidenceItem[],
): void {
  const { paper, header } = document;
  const { left, width } = paper.frame;
  const { coverageThresholdPercent } = header.rules;
  const { one, many } = nounOf(framework);
  paper.page('Summary');
  let y = document.heading('Summary', paper.frame.top);
  y = paper.paragraph(inShort(document, framework, figures), left, y, width, {
    size: size.lead,
    ...(figures.eligible === 0 || figures.coverage === null ? { colour: colour.overdue } : {}),
  });
  y = document.facts(
    [
      { label: 'Framework', value: framework.title },
      {
        label: 'Pack',
        value: `${framework.id}, version ${framework.version}, ${framework.source === 'built-in' ? 'as it comes with Docket' : 'added by the organization'}`,
      },
      {
        label: 'As of',
        value: `${localInstant(header.asOf, header.organization.timeZone)}`,
      },
      { label: 'By status', value: byStatus(figures) },
    ],
    y - 8,
  );
  y = document.subheading(`Share of eligible people trained, by ${one}`, y - 10);
  const bars = items.map((item) => ({
    ...statusLook[item.status],
    label: labelOf(item),
    share: item.share,
    figure: percent(item.share),
  }));
  const threshold = {
    at: coverageThresholdPercent / 100,
    label: `threshold ${coverageThresholdPercent} %`,
  };
  const { bottom, drawn } = drawJudgedBars(paper, bars, threshold, y + 4);
  if (drawn === bars.length) return;
  paper.paragraph(
    `The first ${count(drawn)} of ${count(bars.length)} ${many}; the table that follows has all of them.`,
    left,
    bottom - 10,
    width,
    { size: size.small, colour: colour.secondary },
  );
}

/** The answer in one or two sentences. */
function inShort(
  { header }: EvidenceDocument,
  framework: FrameworkSection,
  { coverage, covered, itemCount, noContent, eligible }: FrameworkFigures,
): string {
  const { one, many } = nounOf(framework);
  const day = header.asOf.slice(0, 10);
  const withContent = itemCount - noContent;
  if (coverage === null)
    return `No topic maps to any ${one} of this framework on ${day}, so no coverage can be given. Add topics that carry the CWE ids listed here.`;
  if (eligible === 0)
    return `No eligible people on ${day}: nobody active has the role learner, so no share can be given and nothing is covered.`;
  const outside =
    noContent > 0
      ? ` ${count(noContent)} ${noContent === 1 ? `${one} has` : `${many} have`} no content and ${noContent === 1 ? 'stands' : 'stand'} outside.`
      : '';
  return `${count(covered)} of ${count(withContent)} ${withContent === 1 ? one : many} with content ${covered === 1 ? 'is' : 'are'} covered: at least ${header.rules.coverageThresholdPercent} % of ${eligible === 1 ? 'the one eligible person' : `the ${count(eligible)} eligible people`} ${covered === 1 ? 'are trained on it' : 'are trained on each'}.${outside}`;
}

const byStatus = ({ covered, partial, noActivity, noContent }: FrameworkFigures): string =>
  `${count(covered)} covered, ${count(partial)} partial, ${count(noActivity)} without activity, ${count(noContent)} without content`;

/** Each item with its figures, then what is missing on those that are not covered. */
function itemPages(document: EvidenceDocument, framework: FrameworkSection, items: EvidenceItem[]): void {
  const { paper, header } = document;
  const { one, many } = nounOf(framework);
  const section = `${capital(many)} and gaps`;
  paper.page(section);
  const columns: Column[] = [
    { title: capital(one), lines: 2 },
    { title: 'Status', sample: 'No activity mm' },
    { title: 'Share', sample: '100 %', align: 'right' },
    { title: 'Trained / eligible', sample: '100,000 / 100,000', align: 'right' },
    { title: 'Threshold', sample: '100 %', align: 'right' },
    { title: 'Average score', sample: '100.0 %', align: 'right' },
    { title: 'Topics', sample: '1,000', align: 'right' },
  ];
  const table = new Table(paper, section, columns, document.heading(capital(many), paper.frame.top));
  for (const item of items) {
    table.row([
      { text: labelOf(item), ...(item.overridden ? { note: 'with the organization’s own CWE set' } : {}) },
      statusCell(item),
      percent(item.share),
      `${count(item.trained)} / ${count(item.eligible)}`,
      `${header.rules.coverageThresholdPercent} %`,
      scorePercent(item.averageScore),
      count(item.topicCount),
    ]);
  }
  gaps(document, framework, items, section, table.end() - 22);
}

function gaps(
  document: EvidenceDocument,
  framework: FrameworkSection,
  items: EvidenceItem[],
  section: string,
  below: number,
): void {
  const { paper, header } = document;
  const { one, many } = nounOf(framework);
  const open = items.filter(({ status }) => status !== 'covered');
  let top = below;
  if (top - GAPS_NEED < paper.frame.bottom) {
    paper.page(section);
    top = paper.frame.top;
  }
  paper.bookmark('Gaps');
  top = document.heading('Gaps', top);
  if (open.length === 0) {
    const text = `There are no gaps: ${items.length === 1 ? `the one ${one} is` : `all ${count(items.length)} ${many} are`} covered.`;
    paper.paragraph(text, paper.frame.left, top, paper.frame.width, { size: size.lead });
    return;
  }
  const columns: Column[] = [
    { title: capital(one), width: 0.42, lines: 2 },
    { title: 'Status', sample: 'No activity mm' },
    { title: 'What is missing', width: 0.58, lines: 4 },
    { title: 'People missing', sample: '100,000', align: 'right' },
  ];
  const table = new Table(paper, section, columns, top);
  for (const gap of open) {
    table.row([
      labelOf(gap),
      statusCell(gap),
      gapOf(gap, header.rules.coverageThresholdPercent),
      gap.missing === null ? '–' : { text: count(gap.missing), bold: true },
    ]);
  }
  table.end();
}

function statusCell({ status }: EvidenceItem): Cell {
  const { word, mark, tint } = statusLook[status];
  return { text: word, mark, colour: tint, bold: status === 'covered' };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
