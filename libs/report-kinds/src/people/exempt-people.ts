import type { Cell, Column } from '@docket/pdf';
import { z } from 'zod';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import { SAMPLE_INSTANT } from './counted-attempt.js';
import { exemption, person } from './person.snapshot.js';

const exemptRow = z.object({ ...person, ...exemption });
/** An exempt person in a snapshot. */
export type ExemptRow = z.infer<typeof exemptRow>;

/** Returns the columns of a list of exempt people: person, team, reason, approver, end, and who recorded it when. */
export function exemptColumns({ language }: EvidenceDocument): Column[] {
  const t = language.messages.exempt;
  return [
    { title: t.person, width: 0.34 },
    { title: t.team, width: 0.17 },
    { title: t.reason, width: 0.3, lines: 40 },
    { title: t.approver, width: 0.19 },
    { title: t.until, sample: t.since(SAMPLE_INSTANT) },
    { title: t.recorded, sample: SAMPLE_INSTANT },
  ];
}

/** Returns the cells of an exempt person. */
export function exemptCells(
  { language }: EvidenceDocument,
  { name, email, team, reason, approver, startsAt, endsAt, recordedAt, recordedBy }: ExemptRow,
): (string | Cell)[] {
  const { exempt: t, noTeam } = language.messages;
  return [
    { text: name, note: email },
    team ?? noTeam,
    reason,
    approver,
    { text: instant(endsAt), note: t.since(instant(startsAt)) },
    recordedAt ? { text: instant(recordedAt), ...(recordedBy && { note: recordedBy }) } : NONE,
  ];
}
