import { defaultNouns, type FrameworkNoun } from '@docket/contracts/values';
import { color, type Marker } from '@docket/pdf';
import type { Formats } from '../language/formats.js';
import type { EvidenceItem, FrameworkSection, ItemStatus } from './framework-evidence.snapshot.js';

/** Marker and color of each status. The shape differs too, so that no status is recognized by color alone. */
export const statusStyle: Record<ItemStatus, { marker: Marker; tint: string }> = {
  covered: { marker: 'disc', tint: color.completed },
  partial: { marker: 'half', tint: color.progress },
  'no-activity': { marker: 'ring', tint: color.secondary },
  'no-content': { marker: 'dash', tint: color.secondary },
};

/** Returns what a framework calls its items. Snapshots before version 10 do not state it. */
export const nounOf = ({ noun, kind }: FrameworkSection): FrameworkNoun => noun ?? defaultNouns[kind];

type Counts = Pick<EvidenceItem, 'status' | 'eligible' | 'exempt' | 'trained' | 'counts'>;

/** Returns the number of eligible people without an exemption from an item (docs/domain.md, section 3.5). */
export const denominatorOf = ({ eligible, exempt = 0 }: Pick<EvidenceItem, 'eligible' | 'exempt'>): number =>
  eligible - exempt;

/** Returns the number of rows in the list of untrained people of an item: none if no topic is mapped to it. */
export const untrainedCount = (item: Counts): number =>
  item.status === 'no-content' ? 0 : denominatorOf(item) - item.trained;

/** Returns the number of people in the language table of an item; 0 if the item does not require languages. */
export const languageRowCount = ({ counts, eligible }: Counts): number =>
  counts === 'languages' ? eligible : 0;

export const labelOf = ({ id, title }: Pick<EvidenceItem, 'id' | 'title'>): string => `${id} ${title}`;

/** Formats the share of an item; a dash if it is null. */
export const percentOf = (
  formats: Formats,
  item: Pick<EvidenceItem, 'share' | 'trained' | 'eligible' | 'exempt'>,
): string => formats.percent(item.trained, item.share === null ? 0 : denominatorOf(item));

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
