import type { FrameworkPack } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Keeps a pack of the organization's own; one with the same id is replaced. */
export const savePack = (pack: FrameworkPack): Promise<FrameworkPack> =>
  dataOf(client.PUT('/api/admin/compliance/packs', { body: pack }));
