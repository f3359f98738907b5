import { loadMessages } from '../messages/load-messages.js';

await loadMessages('en');
