import type { ReportField } from '@docket/contracts';
import type { Figure, RequestableKind } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { Render } from './rendering.js';
import { reportFileName } from './report-file-name.js';
import type { DataOf, RowOf, SnapshotShape } from './snapshot-shape.js';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';

/** What `collect` works with. `em` is inside the one read-only transaction of the snapshot. */
export interface CollectContext<Params> {
  em: EntityManager;
  organizationId: string;
  params: Params;
  /** Every question is asked as of this instant. */
  asOf: Date;
  rules: SnapshotHeader['rules'];
  signal: AbortSignal;
  /** Rows read and, once known, rows in all. */
  progress(done: number, total: number | null): void;
}

/** The lines that a snapshot of `Shape` has after its header. */
export type LineOf<Shape extends SnapshotShape> = {
  [Name in keyof Shape['sections'] & string]:
    | ({ section: Name; total?: number } & (Shape['sections'][Name]['data'] extends z.ZodType
        ? { data: DataOf<Shape['sections'][Name]> }
        : unknown))
    | { row: RowOf<Shape['sections'][Name]> };
}[keyof Shape['sections'] & string];

/** What a kind of report is. */
interface Definition<Params extends z.ZodType<object>, Shape extends SnapshotShape> {
  /** Stable id, e.g. `training`. */
  id: string;
  title: string;
  description: string;
  form: ReportField[];
  params: Params;
  /** The shape of its snapshots. A change of it needs a new `snapshot.version`. */
  snapshot: Shape;
  /** What the report is about, as text. @throws not_found when a parameter names nothing of this organization */
  subject(em: EntityManager, params: z.output<Params>): Promise<string>;
  /** Loads what reads everything that rendering needs into lines of a snapshot. */
  collector(): Promise<(context: CollectContext<z.output<Params>>) => AsyncGenerator<LineOf<Shape>>>;
  /** Loads what renders. Threads that render load nothing else of a kind. */
  renderer(): Promise<Render>;
  /** The figures to show on the report's page, by the section that they come from. */
  headline: { [Name in keyof Shape['sections']]?: (data: DataOf<Shape['sections'][Name]>) => Figure[] };
  /** Parts of the name of the file, from which the day and the ending follow. */
  fileName(header: SnapshotHeader): string[];
}

/** One kind of report, for those who request, collect and render whatever the kind. */
export interface ReportKind extends RequestableKind {
  readonly snapshot: SnapshotShape;
  collect(context: CollectContext<never>): AsyncGenerator<SnapshotLine>;
  /** The figures to show on the report's page, taken from one-off sections as they pass. */
  headline(section: string, data: unknown): Figure[];
  /** @throws Error when the lines are not of the kind's shape */
  render: Render;
  /** File name for the download, with its ending. */
  fileName(header: SnapshotHeader): string;
}

/** Defines a kind of report. It becomes one by a line in `registry.ts`. */
export function defineReportKind<Params extends z.ZodType<object>, Shape extends SnapshotShape>({
  params,
  collector,
  renderer,
  headline,
  fileName,
  ...kind
}: Definition<Params, Shape>): ReportKind {
  const headlines: Record<string, ((data: never) => Figure[]) | undefined> = headline;
  return {
    ...kind,
    paramsSchema: params,
    async *collect(context: CollectContext<z.output<Params>>) {
      const collect = await collector();
      yield* collect(context);
    },
    headline: (section, data) => headlines[section]?.(data as never) ?? [],
    async render(snapshot, target) {
      const render = await renderer();
      return render(snapshot, target);
    },
    fileName: (header) => reportFileName(fileName(header), header.asOf),
  };
}
