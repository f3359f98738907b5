import type { Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import type { SnapshotHeader } from '../snapshot/snapshot.js';
import { instant, NONE } from '../language/formats.js';
import { capitalize, labelOf, nounOf } from './framework-evidence.items.js';
import type { EvidenceItem, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/**
 * Returns how and why the organization lowered the required share of an item, and whether this has an effect
 * (docs/domain.md, section 3.4); null if it set no lower share.
 */
export function loweredOf(
  { requirements: t }: FrameworkEvidenceMessages,
  { loweredShare, packRequiredSharePercent: ofPack, requiredSharePercent: required }: EvidenceItem,
): string | null {
  if (!loweredShare) return null;
  const { reason, since, changedBy, reasonSince = since, reasonChangedBy = changedBy } = loweredShare;
  const set = loweredShare.setPercent ?? loweredShare.requiredSharePercent;
  const [on, by] = [instant(since), changedBy];
  const effect =
    ofPack === null || required >= ofPack
      ? t.loweredWithoutEffect(set, required, on, by)
      : set < required
        ? t.loweredBelowThreshold(ofPack, required, set, on, by)
        : t.lowered(ofPack, required, on, by);
  const given =
    reasonSince === since ? t.reason(reason) : t.changedReason(reason, instant(reasonSince), reasonChangedBy);
  return `${effect} ${given}`;
}

/**
 * Draws what each item asks for on new pages, with the notes that limit its status (docs/domain.md, section 3.9).
 * Draws nothing if the pack describes no requirement and there are no notes.
 */
export function drawRequirements(
  document: EvidenceDocument,
  messages: FrameworkEvidenceMessages,
  framework: FrameworkSection,
  items: EvidenceItem[],
): void {
  const t = messages.requirements;
  const present = presentOf(document.header);
  const rows = items.map((item) => ({ item, notes: notesOf(messages, item, present) }));
  if (rows.every(({ item, notes }) => item.asksFor === null && notes.length === 0)) return;
  const section = t.title(nounOf(framework));
  const columns: Column[] = [
    { title: messages.items.item(nounOf(framework)), width: 0.26 },
    { title: t.asksFor, width: 0.4, lines: 16 },
    { title: t.notes, width: 0.34, lines: 40 },
  ];
  const table = document.listTable(section, columns, t.ownWords(framework.source === 'built-in'));
  for (const { item, notes } of rows)
    table.row([labelOf(item), item.asksFor ?? NONE, notes.join(' ') || NONE]);
  table.end();
}

/** People of the organization at the instant, and those of them who are eligible; null before header version 4. */
type Present = { present: number; eligible: number } | null;

function presentOf({ evidence }: SnapshotHeader): Present {
  if (!evidence) return null;
  const { administrators, auditors, outsideJobScope, eligible } = evidence.population;
  return { present: administrators + auditors + outsideJobScope + eligible, eligible };
}

/** Returns the notes on an item: what its status does not show, the grouping, and a lowered required share with its reason. */
function notesOf(messages: FrameworkEvidenceMessages, item: EvidenceItem, present: Present): string[] {
  const t = messages.requirements;
  const notes = [
    item.trainingOnly ? `${capitalize(t.trainingCoverage)}.` : null,
    item.trainingOnly && item.counts !== 'topics' ? t.anyTopic : null,
    item.appliesTo === 'all-personnel' ? t.allPersonnel(present) : null,
    item.grouping === 'docket' ? t.grouping : null,
    loweredOf(messages, item),
  ];
  return notes.filter((note) => note !== null);
}
