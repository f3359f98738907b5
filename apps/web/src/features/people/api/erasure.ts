import type { ErasureView } from '@docket/contracts';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Whether the personal data of a person can be erased or is, and the reports that contain it. */
export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'erasure'],
    queryFn: ({ signal }): Promise<ErasureView> =>
      dataOf(client.GET('/api/admin/users/{id}/erasure', { params: { path: { id } }, signal })),
  });

/** Erases the personal data of a person. `confirmation` is their e-mail address. */
export const erasePerson = (id: string, confirmation: string): Promise<ErasureView> =>
  dataOf(client.POST('/api/admin/users/{id}/erasure', { params: { path: { id } }, body: { confirmation } }));

/** Records the legal basis on which the file of a report is kept. */
export const keepReport = (id: string, reportId: string, basis: string): Promise<ErasureView> =>
  dataOf(
    client.PUT('/api/admin/users/{id}/erasure/reports/{reportId}', {
      params: { path: { id, reportId } },
      body: { basis },
    }),
  );

/** Deletes the file of a report with immediate effect. */
export const deleteFile = (reportId: string): Promise<unknown> =>
  dataOf(client.DELETE('/api/admin/reports/{id}/file', { params: { path: { id: reportId } } }));
