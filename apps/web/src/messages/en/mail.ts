import { counted } from '../../format/number.js';

/** Messages of the page of e-mail messages. */
export const mail = {
  title: 'E-mail',
  intro:
    'Messages that Docket sends to people of the organization: invitations, password links and test messages. They are deleted after 90 days.',
  count: (messages: number) => counted(messages, 'message'),
  search: 'Search messages',
  searchPlaceholder: 'Search by name or e-mail address',
  empty: 'No messages yet',
  emptyHint:
    'A message is queued when you invite a person, create a password link, or send a test message in the settings.',
  columns: { recipient: 'Recipient', kind: 'Message', created: 'Created' },
  kinds: { invitation: 'Invitation', password_reset: 'Password link', test: 'Test message' },
  states: { queued: 'Waiting', sending: 'Sending', sent: 'Sent', failed: 'Failed', held: 'Held' },
  nextAttempt: 'Next attempt {instant}',
  answer: 'Answer of the mail server:',
  reasons: {
    no_server: 'No mail server is configured. An operator sets it up with SMTP_HOST; then send the message.',
    quota: 'The organization has sent too many messages within 24 hours. Send the message later.',
    unreachable: 'The mail server could not be reached.',
    sign_in: 'The mail server refused to sign Docket in. An operator has to correct its settings.',
    deferred: 'The mail server has not accepted the message yet.',
    refused: 'The mail server refused the message. Check the e-mail address.',
    obsolete: 'The link was used, replaced, or has expired.',
  },
  sendAgain: {
    button: 'Send again',
    label: (recipient: string) => `Send again: message to ${recipient}`,
    done: (recipient: string) => `Message to ${recipient} is waiting to be sent`,
    failed: (recipient: string) => `The message to ${recipient} could not be sent again`,
  },
};
