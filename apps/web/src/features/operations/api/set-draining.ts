import { client, dataOf } from '../../../api/client.js';

/** Lets a worker finish what it has and take no more, or takes that wish back. */
export const setDraining = (id: string, drain: boolean) => {
  const params = { path: { id } };
  return dataOf(
    drain
      ? client.POST('/api/operations/workers/{id}/drain', { params })
      : client.POST('/api/operations/workers/{id}/resume', { params }),
  );
};
