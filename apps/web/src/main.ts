import { direction, language } from './language/language.js';
import { loadMessages } from './messages/load-messages.js';

document.documentElement.lang = language;
document.documentElement.dir = direction;

// No `await` at the top level: the loaded modules import this one, and would wait for it forever.
loadMessages(language)
  .then(() => import('./app/start.js'))
  .catch((error: unknown) => {
    // No message is loaded, so the text is in English.
    document.getElementById('root')!.textContent =
      'Docket could not be loaded. Check your connection, then reload the page.';
    throw error;
  });
