export { MailDelivery } from './mail/mail-delivery.js';
export { openMailServer, type MailServer } from './mail/mail-server.js';
