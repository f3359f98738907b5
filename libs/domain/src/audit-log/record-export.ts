import type { Tenancy } from '../organization/tenancy.js';
import { recordAudit, type Actor } from './audit-log.js';

/** The list that an export contains. */
export interface ExportedList {
  /** Default: `list.exported`. */
  action?: string;
  targetType: string;
  targetId?: string;
  targetLabel: string;
  metadata: Record<string, unknown>;
}

/** Records the export of a list before its first row is read, so that no export is missing, not even one that fails. */
export function recordExport(
  tenancy: Tenancy,
  actor: Actor,
  { action = 'list.exported', targetId, ...list }: ExportedList,
): Promise<void> {
  return tenancy.transaction(actor, (em) =>
    recordAudit(em, actor, { action, targetId: targetId ?? null, ...list }),
  );
}
