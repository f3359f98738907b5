import type { DocumentLanguage, ReportField } from '@docket/contracts';
import type { Figure, FigureInstant, RequestableKind } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { KindComparison } from './comparison/comparison.js';
import { compareSnapshots, type EarlierReport } from './comparison/compare-snapshots.js';
import { requestedInstant, subjectOf } from './document/document-params.js';
import type { CommonRule } from './document/rules-page.js';
import type { Render } from './rendering.js';
import { reportFileName } from './document/report-file-name.js';
import type { DataOf, RowOf, SnapshotShape } from './snapshot/snapshot-shape.js';
import type { RecordType, SnapshotHeader, SnapshotLine } from './snapshot/snapshot.js';

/** Input of `collect`. `em` runs in the read-only transaction of the snapshot. */
export interface CollectContext<Params> {
  em: EntityManager;
  params: Params;
  /** ID of the report that is collected. */
  reportId: string;
  /** Instants that all data must be read for. */
  at: FigureInstant;
  rules: SnapshotHeader['rules'];
  /** Language of the document, whose alphabet sorts the names. */
  language: DocumentLanguage;
  signal: AbortSignal;
  /** Reports the rows read so far, and the total once it is known. */
  progress(done: number, total: number | null): void;
}

/** A line after the header of a snapshot with this shape. */
export type LineOf<Shape extends SnapshotShape> = {
  [Name in keyof Shape['sections'] & string]:
    | ({ section: Name; total?: number } & (Shape['sections'][Name]['data'] extends z.ZodType
        ? { data: DataOf<Shape['sections'][Name]> }
        : unknown))
    | { row: RowOf<Shape['sections'][Name]> };
}[keyof Shape['sections'] & string];

/** Definition of a report kind. */
interface Definition<Params extends z.ZodType<object>, Shape extends SnapshotShape> {
  /** Stable ID, e.g. `training`. */
  id: string;
  title: string;
  description: string;
  form: ReportField[];
  params: Params;
  /** Shape of the snapshots. Any change requires a new `snapshot.version`. */
  snapshot: Shape;
  /** Returns the subject of the report as text. @throws not_found if a parameter refers to nothing in this organization */
  subject(em: EntityManager, params: z.output<Params>, at: FigureInstant): Promise<string>;
  /** Types of the records that `collect` reads, for the section "About this evidence". */
  recordTypes: RecordType[];
  /** Whether the document is about one person, who must not read the names of other people in it. Default: false. */
  aboutOnePerson?: boolean;
  /** Returns the assignment whose training the evidence is about. Default: it is about the training window. */
  assignmentOf?(params: z.output<Params>): string | undefined;
  /** Returns the common rules that the document uses besides those of every document, as its renderer prints them. */
  commonRules(params: z.output<Params>): CommonRule[];
  /** Imports the function that yields the lines of a snapshot. */
  collector(): Promise<(context: CollectContext<z.output<Params>>) => AsyncGenerator<LineOf<Shape>>>;
  /** Imports what a comparison with an earlier report of the kind compares. */
  comparison(): Promise<KindComparison<Shape>>;
  /** Imports the renderer. Render threads import nothing else of a kind. */
  renderer(): Promise<Render>;
  /** Key figures for the report's page, by the section that contains them. */
  headline: { [Name in keyof Shape['sections']]?: (data: DataOf<Shape['sections'][Name]>) => Figure[] };
  /** Parts of the file name; the day, the end of the report ID and the extension are appended. */
  fileName(header: SnapshotHeader): string[];
}

/** A report kind as seen by code that requests, collects and renders any kind. */
export interface ReportKind extends RequestableKind {
  readonly snapshot: SnapshotShape;
  readonly recordTypes: RecordType[];
  readonly aboutOnePerson?: boolean;
  /** Imports the code that collects or renders reports of the kind, so that the first one does not wait for it. */
  prepare(step: 'collect' | 'render'): Promise<void>;
  /** Returns the assignment whose training the evidence is about; undefined if it is about the training window. */
  assignmentOf(params: unknown): string | undefined;
  /** Returns the common rules that the document uses besides those of every document. */
  commonRules(params: unknown): CommonRule[];
  collect(context: CollectContext<unknown>): AsyncGenerator<SnapshotLine>;
  /**
   * Adds the comparison with an earlier report to the lines of a new one.
   * @param options language of the document, and the path of a temporary file
   * @throws NotComparable
   */
  compare(
    lines: AsyncIterable<SnapshotLine>,
    earlier: EarlierReport,
    options: { language: string; file: string },
  ): AsyncGenerator<SnapshotLine>;
  /** Returns the key figures of a section for the report's page. */
  headline(section: string, data: unknown): Figure[];
  /** @throws Error if the lines do not have the shape of the kind */
  render: Render;
  /** Returns the file name of the download, with its extension. */
  fileName(header: SnapshotHeader): string;
}

/** Defines a report kind. Add the result to `registry.ts`. */
export function defineReportKind<Params extends z.ZodType<object>, Shape extends SnapshotShape>({
  params,
  collector,
  comparison,
  renderer,
  headline,
  fileName,
  ...kind
}: Definition<Params, Shape>): ReportKind {
  const headlines: Record<string, ((data: never) => Figure[]) | undefined> = headline;
  return {
    ...kind,
    paramsSchema: params,
    async prepare(step) {
      await (step === 'collect' ? collector() : renderer());
    },
    subject: (em, values, at) => kind.subject(em, params.parse(values), at),
    assignmentOf: (values) => kind.assignmentOf?.(params.parse(values)),
    commonRules: (values) => kind.commonRules(params.parse(values)),
    instant: (values) => requestedInstant.parse(values),
    subjectParams: subjectOf,
    async *collect(context) {
      const collect = await collector();
      yield* collect({ ...context, params: params.parse(context.params) });
    },
    async *compare(lines, earlier, options) {
      yield* compareSnapshots(lines, earlier, {
        shape: kind.snapshot,
        comparison: await comparison(),
        ...options,
      });
    },
    headline: (section, data) => headlines[section]?.(data as never) ?? [],
    async render(snapshot, target) {
      const render = await renderer();
      return render(snapshot, { ...target, fileName: this.fileName(snapshot.header) });
    },
    fileName: (header) => reportFileName(fileName(header), header),
  };
}
