import { setMessages, type DocumentLanguage, type ErrorMessages } from '@docket/contracts';
import type { Messages } from './structure.js';

const languages: Record<DocumentLanguage, () => Promise<[Messages, ErrorMessages?]>> = {
  // The contracts contain those of the English messages that the pages use.
  en: async () => [await import('./en/index.js')],
  de: () => Promise.all([import('./de/index.js'), import('@docket/contracts/messages/de')]),
  fr: () => Promise.all([import('./fr/index.js'), import('@docket/contracts/messages/fr')]),
  es: () => Promise.all([import('./es/index.js'), import('@docket/contracts/messages/es')]),
  tr: () => Promise.all([import('./tr/index.js'), import('@docket/contracts/messages/tr')]),
  ja: () => Promise.all([import('./ja/index.js'), import('@docket/contracts/messages/ja')]),
  ar: () => Promise.all([import('./ar/index.js'), import('@docket/contracts/messages/ar')]),
};

let loaded: Messages | undefined;

/** Loads the messages of a language. Modules that use messages must be imported after it has completed. */
export async function loadMessages(language: DocumentLanguage): Promise<void> {
  const [messages, errors] = await languages[language]();
  loaded = messages;
  if (errors) setMessages(() => errors);
}

/** Returns the loaded messages. @throws Error if none are loaded */
export function loadedMessages(): Messages {
  if (!loaded)
    throw new Error('Messages are used before they are loaded. Import the module after loadMessages().');
  return loaded;
}
