import { liveMessages, type DocumentLanguage } from '@docket/contracts';
import { requestScope } from '@docket/domain';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type ImportMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { tr } from './tr.js';

/** Messages of imports by language. */
export const catalogs: Record<DocumentLanguage, ImportMessages> = { en, de, fr, es, tr, ja, ar };

/** Returns messages in the language of the request that the import is for. Default: English. */
const live = <Section extends keyof ImportMessages>(section: Section): ImportMessages[Section] =>
  liveMessages(en[section], () => catalogs[requestScope()?.language ?? 'en'][section]);

export const fileMessages = live('files');
export const fieldMessages = live('fields');
export const rowMessages = live('rows');
export const statementMessages = live('statements');
export const valueMessages = live('values');
export const mappingMessages = live('mappings');
