import { client, dataOf } from '../../../api/client.js';

/** Drains a worker (it finishes its reports and accepts no new ones), or resumes it. */
export const setDraining = (id: string, drain: boolean) => {
  const params = { path: { id } };
  return dataOf(
    drain
      ? client.POST('/api/operations/workers/{id}/drain', { params })
      : client.POST('/api/operations/workers/{id}/resume', { params }),
  );
};
