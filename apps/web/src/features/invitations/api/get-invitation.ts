import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Invitation of a one-time link: the organization and the invited person. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/invitations/{token}', { params: { path: { token } }, signal })),
  });
