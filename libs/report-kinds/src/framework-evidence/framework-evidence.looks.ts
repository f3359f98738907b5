import { color, type Mark } from '@docket/pdf';
import type { EvidenceItem, ItemStatus } from './framework-evidence.snapshot.js';

/** How a status looks beside its word: a shape and a color, never the color alone. */
export const statusLook: Record<ItemStatus, { mark: Mark; tint: string }> = {
  covered: { mark: 'disc', tint: color.completed },
  partial: { mark: 'half', tint: color.progress },
  'no-activity': { mark: 'ring', tint: color.secondary },
  'no-content': { mark: 'dash', tint: color.secondary },
};

type Standing = Pick<EvidenceItem, 'status' | 'eligible' | 'trained' | 'counts'>;

/** People whom the list of an item names: nobody where nobody could be trained. */
export const untrainedOf = ({ status, eligible, trained }: Standing): number =>
  status === 'no-content' ? 0 : eligible - trained;

/** People whom the languages of an item are told of. */
export const matrixSize = ({ counts, eligible }: Standing): number => (counts === 'languages' ? eligible : 0);

export const labelOf = ({ id, title }: Pick<EvidenceItem, 'id' | 'title'>): string => `${id} ${title}`;
