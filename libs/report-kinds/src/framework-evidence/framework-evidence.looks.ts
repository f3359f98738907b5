import { colour, type Mark } from '@docket/pdf';
import type { EvidenceItem, ItemStatus } from './framework-evidence.snapshot.js';

/** How a status looks beside its word: a shape and a colour, never the colour alone. */
export const statusLook: Record<ItemStatus, { mark: Mark; tint: string }> = {
  covered: { mark: 'disc', tint: colour.completed },
  partial: { mark: 'half', tint: colour.progress },
  'no-activity': { mark: 'ring', tint: colour.secondary },
  'no-content': { mark: 'dash', tint: colour.secondary },
};

type Standing = Pick<EvidenceItem, 'status' | 'eligible' | 'trained' | 'counts'>;

/** People whom the list of an item names: nobody where nobody could be trained. */
export const untrainedOf = ({ status, eligible, trained }: Standing): number =>
  status === 'no-content' ? 0 : eligible - trained;

/** People whom the languages of an item are told of. */
export const matrixSize = ({ counts, eligible }: Standing): number => (counts === 'languages' ? eligible : 0);

export const labelOf = ({ id, title }: Pick<EvidenceItem, 'id' | 'title'>): string => `${id} ${title}`;
