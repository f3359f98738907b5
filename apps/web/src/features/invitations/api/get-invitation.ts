import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';

/** Invitation of a one-time link: the organization and the invited person. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    staleTime: Infinity,
    queryFn: ({ signal }) => dataOf(client.POST('/api/invitations/find', { body: { token }, signal })),
  });
