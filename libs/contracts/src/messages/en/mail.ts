/** Messages of errors about e-mail messages. */
export const mail = {
  quota: (messages: number) => `You can send at most ${messages} messages within 24 hours. Try again later.`,
  notFound: 'Message not found. Reload the page.',
  cannotSendAgain:
    'This message cannot be sent again. It is not held or failed, or its link is no longer valid. Invite the person again.',
};
