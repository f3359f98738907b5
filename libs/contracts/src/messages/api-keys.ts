/** Messages of errors about API keys. */
export const apiKeys = {
  notFound: 'API key not found. Check the ID, or reload the list.',
  expiryInPast: 'The expiry is in the past. Choose a later expiry.',
  expiryInPastIssue: 'The expiry is in the past. Choose a later one.',
};
