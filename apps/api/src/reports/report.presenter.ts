import {
  failureMessages,
  type ArtefactView,
  type ReportDetailView,
  type ReportView,
} from '@docket/contracts';
import type { Artefact, ReportDetails, ReportState } from '@docket/domain';
import { figureText } from './figure-text.js';
import { reportText } from './report-text.js';

const iso = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;

/** Returns a report for lists. `title` is the title of its kind. */
export function presentReport(state: ReportState, title: string): ReportView {
  const { report, artefact, expiresAt, queuePosition, estimatedMsLeft } = state;
  return {
    id: report.id,
    kind: report.kind,
    title: reportText(title),
    subject: report.subject,
    params: report.params,
    status: report.status,
    phase: report.phase ?? null,
    percent: report.percent,
    rowsDone: report.rowsDone,
    rowsTotal: report.rowsTotal ?? null,
    queuePosition,
    estimatedMsLeft,
    cancelRequested: report.cancelRequestedAt != null,
    run: report.run,
    requestedBy: { name: report.requestedByName, email: report.requestedByEmail },
    createdAt: report.createdAt.toISOString(),
    startedAt: iso(report.startedAt),
    finishedAt: iso(report.finishedAt),
    asOf: iso(report.asOf),
    snapshotSha256: report.snapshotSha256 ?? null,
    error: report.errorCode ? { code: report.errorCode, message: failureMessages[report.errorCode] } : null,
    hold:
      report.legalHoldAt && report.legalHoldBy && report.legalHoldReason
        ? { at: report.legalHoldAt.toISOString(), by: report.legalHoldBy, reason: report.legalHoldReason }
        : null,
    artefact: artefact && presentArtefact(artefact, expiresAt),
  };
}

function presentArtefact(artefact: Artefact, expiresAt: Date | null): ArtefactView {
  const { deletedAt } = artefact;
  return {
    fileName: artefact.fileName,
    mediaType: artefact.mediaType,
    size: artefact.size,
    sha256: artefact.sha256,
    pages: artefact.pages,
    expiresAt: iso(expiresAt),
    deletion: deletedAt
      ? {
          at: deletedAt.toISOString(),
          by: artefact.deletedBy ?? null,
          afterDays: artefact.deletedAfterDays ?? null,
          removedAt: iso(artefact.removedAt),
        }
      : null,
  };
}

/** Returns a report with its details. */
export function presentReportDetail(details: ReportDetails, title: string): ReportDetailView {
  return {
    ...presentReport(details, title),
    knownAt: iso(details.report.knownAt),
    dataVersion: details.report.dataVersion ?? null,
    figures: details.report.figures.map(figureText),
    rules: details.report.rules.map(figureText),
    timeline: details.timeline.map((line) => ({ ...line, at: line.at.toISOString() })),
    downloads: details.downloads.map((line) => ({ ...line, at: line.at.toISOString() })),
  };
}
