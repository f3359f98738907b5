import type { FrameworkPack } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Saves a custom pack. Replaces an existing pack with the same ID. */
export const savePack = (pack: FrameworkPack): Promise<FrameworkPack> =>
  dataOf(client.PUT('/api/admin/compliance/packs', { body: pack }));
