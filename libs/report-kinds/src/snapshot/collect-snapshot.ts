import { PASSING_SCORE, WINDOW_DAYS } from '@docket/contracts';
import {
  instantsOf,
  evidenceInstant,
  findRecordedPerson,
  readEvidence,
  readRecordChanges,
  readTimeZone,
  readOrganizationRules,
  type CollectedSnapshot,
  type Figure,
  iso,
  type EvidenceInstant,
  type FigureInstant,
  type Report,
  type Tenancy,
} from '@docket/domain';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { EarlierReport } from '../comparison/compare-snapshots.js';
import { evidenceLines } from '../evidence/evidence-lines.js';
import { languageOf } from '../language/language.js';
import type { ReportKind } from '../report-kind.js';
import { SnapshotWriter, type SnapshotHeader } from './snapshot.js';
import { ruleLabels } from '../document/page-messages.js';
import type { CommonRule } from '../document/rules-page.js';

/** Output file, cancellation and progress reporting of a collection. */
export interface CollectOptions {
  /** The program that reads the data. */
  build: { version: string; commit: string | null; imageDigest: string | null };
  /** URL at which browsers reach Docket, without a slash at the end. */
  publicUrl: string;
  file: string;
  /** The report to compare with. Default: none. */
  earlier?: EarlierReport | null;
  signal: AbortSignal;
  progress(done: number, total: number | null): void;
}

/**
 * Writes all data that a document depends on to a snapshot file. The data is read in one read-only repeatable-read
 * transaction, for the instants of the report; by default for now. Memory use does not depend on the number of rows,
 * except for a comparison, which keeps the name and the status of each person.
 * @throws not_found if the subject of the report does not exist; NotComparable; the signal's reason if it is aborted
 */
export async function collectSnapshot(
  tenancy: Tenancy,
  kind: ReportKind,
  report: Report,
  { build, publicUrl, file, earlier, signal, progress }: CollectOptions,
): Promise<CollectedSnapshot> {
  const writer = new SnapshotWriter(file);
  try {
    const requested = kind.instant(report.params);
    return await tenancy.figures(report.organizationId, requested, async (em, at) => {
      const window = await evidenceWindow(em, kind, report, at);
      const evidence = await evidenceOf(em, { kind, report, at: window, build });
      const header = {
        ...(await headerOf(em, kind, report, at)),
        reportUrl: `${publicUrl}/organization/reports/${report.id}`,
        evidence,
      };
      await writer.write(header);
      const { code: language } = languageOf(header);
      for await (const line of evidenceLines(em, window, evidence, { language, signal }))
        await writer.write(line);
      const figures: Figure[] = [];
      const context = {
        em,
        params: report.params,
        reportId: report.id,
        at,
        rules: header.rules,
        language,
        signal,
        progress,
      };
      const collected = kind.collect(context);
      const lines = earlier
        ? kind.compare(collected, earlier, { language, file: `${file}.lines` })
        : collected;
      for await (const line of lines) {
        signal.throwIfAborted();
        if ('section' in line && line.data !== undefined)
          figures.push(...kind.headline(line.section, line.data));
        await writer.write(line);
      }
      const { sha256, size, rows } = await writer.finish();
      const { asOf, knownAt, dataVersion } = at;
      return {
        sha256,
        size,
        rows,
        dataVersion,
        figures,
        rules: rulesOf(header, kind.commonRules(report.params)),
        asOf: new Date(asOf),
        knownAt: new Date(knownAt),
      };
    });
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

const { organization: columns } = tables;
const organizationRow = z.object({
  id: columns.id,
  slug: columns.slug,
  name: columns.name,
  locale: columns.locale,
  page_size: columns.page_size,
  history_since: columns.history_since,
  accent_color: columns.accent_color,
  document_classification: columns.document_classification,
  logo: columns.logo,
});

/** Returns the records that the evidence is about: those of the window, or those of one person. */
async function evidenceWindow(
  em: EntityManager,
  kind: ReportKind,
  { params }: Report,
  at: FigureInstant,
): Promise<EvidenceInstant> {
  const window = await evidenceInstant(em, at, kind.assignmentOf(params));
  if (!kind.aboutOnePerson) return window;
  return { ...window, personId: await findRecordedPerson(em, at, String(params['personId'])) };
}

const readAtRow = z.object({ readAt: z.iso.datetime() });

/** @throws PopulationMismatch */
async function evidenceOf(
  em: EntityManager,
  {
    kind,
    report,
    at,
    build,
  }: { kind: ReportKind; report: Report; at: EvidenceInstant; build: CollectOptions['build'] },
) {
  // The start of the transaction, whose first query takes the snapshot of the database.
  const started = await selectRow(em, readAtRow, `select ${iso('now()')} as "readAt"`);
  const evidence = await readEvidence(em, at);
  const { voids, corrections, merges } = evidence.changes;
  return {
    build,
    recordTypes: kind.recordTypes,
    requestedAt: report.createdAt.toISOString(),
    ...started!,
    ...evidence,
    ...(at.personId !== undefined && { personId: at.personId }),
    ...(!kind.aboutOnePerson && {
      records: { total: voids + corrections + merges, items: await readRecordChanges(em, at) },
    }),
  } satisfies SnapshotHeader['evidence'];
}

async function headerOf(
  em: EntityManager,
  kind: ReportKind,
  report: Report,
  at: FigureInstant,
): Promise<SnapshotHeader> {
  const organization = await selectRow(
    em,
    organizationRow,
    `select id, slug, name, locale, page_size, history_since, accent_color, document_classification, logo
     from organization where id = ?`,
    [report.organizationId],
  );
  if (!organization) throw new Error(`Organization ${report.organizationId} does not exist.`);
  const { id, slug, name, locale } = organization;
  return {
    docket: 'snapshot',
    version: 9,
    kind: report.kind,
    kindVersion: kind.snapshot.version,
    reportId: report.id,
    organization: {
      id,
      slug,
      name,
      timeZone: await readTimeZone(em, at),
      locale,
      pageSize: organization.page_size,
      accentColor: organization.accent_color,
      classification: organization.document_classification,
      ...(organization.logo && { logo: organization.logo.toString('base64') }),
    },
    ...instantsOf(at),
    historySince: new Date(organization.history_since).toISOString(),
    requestedBy: { name: report.requestedByName, email: report.requestedByEmail },
    params: report.params,
    subject: await kind.subject(em, report.params, at),
    rules: {
      passingScore: PASSING_SCORE,
      windowDays: WINDOW_DAYS,
      ...(await readOrganizationRules(em, at)),
    },
  };
}

/** Returns the rules that the document of a kind uses, with their values, for the report's page. */
function rulesOf({ rules }: SnapshotHeader, common: CommonRule[]): Figure[] {
  const { passingScore, windowDays, coverageThresholdPercent, eligibleJobFunctions, bespokeSoftwareOnly } =
    rules;
  const values: Record<CommonRule, Figure> = {
    window: { label: ruleLabels.trainingWindow, value: windowDays, unit: 'days' },
    threshold: { label: ruleLabels.coverageThreshold, value: coverageThresholdPercent, unit: 'percent' },
  };
  return [
    { label: ruleLabels.passingScore, value: passingScore, unit: 'percent' },
    ...common.map((rule) => values[rule]),
    ...(eligibleJobFunctions
      ? [{ label: ruleLabels.eligibleJobFunctions, value: eligibleJobFunctions.join(', ') }]
      : []),
    ...(bespokeSoftwareOnly
      ? [{ label: ruleLabels.eligiblePeople, value: ruleLabels.bespokeSoftwareOnly }]
      : []),
  ];
}
