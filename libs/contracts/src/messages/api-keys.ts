/** Messages of errors about API keys. */
export const apiKeys = {
  notFound: 'API key not found. It may belong to another organization.',
  expiryInPast: 'The expiry is in the past. Choose a later expiry.',
  expiryInPastIssue: 'The expiry is in the past. Choose a later one.',
};
