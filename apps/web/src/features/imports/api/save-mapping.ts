import type { SavedMapping, SaveMapping } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Saves a mapping. @param id the mapping to replace; undefined adds one */
export const saveMapping = (body: SaveMapping, id: string | undefined): Promise<SavedMapping> =>
  dataOf(
    id === undefined
      ? client.POST('/api/admin/imports/mappings', { body })
      : client.PUT('/api/admin/imports/mappings/{id}', { params: { path: { id } }, body }),
  );

/** Deletes a saved mapping. */
export const removeMapping = (id: string): Promise<unknown> =>
  dataOf(client.DELETE('/api/admin/imports/mappings/{id}', { params: { path: { id } } }));
