import type { Cell, Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant } from '../language/formats.js';

/** An exempt person in a snapshot. */
export interface ExemptRow {
  name: string;
  email: string;
  team: string | null;
  reason: string;
  approver: string;
  startsAt: string;
  endsAt: string;
}

/** Returns the columns of a list of exempt people: person, team, reason, approver and end. */
export function exemptColumns({ language }: EvidenceDocument): Column[] {
  const t = language.messages.exempt;
  return [
    { title: t.person, width: 0.34 },
    { title: t.team, width: 0.17 },
    { title: t.reason, width: 0.3, lines: 40 },
    { title: t.approver, width: 0.19 },
    { title: t.until, sample: t.since('2026-11-23 14:05 UTC') },
  ];
}

/** Returns the cells of an exempt person. */
export function exemptCells(
  { language }: EvidenceDocument,
  { name, email, team, reason, approver, startsAt, endsAt }: ExemptRow,
): (string | Cell)[] {
  const { exempt: t, noTeam } = language.messages;
  return [
    { text: name, note: email },
    team ?? noTeam,
    reason,
    approver,
    { text: instant(endsAt), note: t.since(instant(startsAt)) },
  ];
}
