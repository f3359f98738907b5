/** Messages of errors about API keys. */
export const apiKeys = {
  notFound: 'API key not found. Check the ID, or reload the list.',
  expiryInPast: 'The expiry is in the past. Choose a later expiry.',
  expiryTooLate: (days: number) =>
    `The expiry is more than ${days} days from now. Choose an earlier expiry, and replace the key before then.`,
  tooManyKeys: (max: number) =>
    `The organization has ${max} active API keys, which is the maximum. Revoke one that is no longer used, then try again.`,
  expiryInPastIssue: 'The expiry is in the past. Choose a later one.',
};
