import { documentLanguages, setMessages, type DocumentLanguage, type ErrorMessages } from '@docket/contracts';
import * as ar from '@docket/contracts/messages/ar';
import * as de from '@docket/contracts/messages/de';
import * as en from '@docket/contracts/messages/en';
import * as es from '@docket/contracts/messages/es';
import * as fr from '@docket/contracts/messages/fr';
import * as ja from '@docket/contracts/messages/ja';
import * as tr from '@docket/contracts/messages/tr';
import { requestScope } from '@docket/domain';

/** Messages by language. */
export const catalogs: Record<DocumentLanguage, ErrorMessages> = { en, de, fr, es, tr, ja, ar };

/** Makes the messages of every request those of the language of the request. English applies outside of requests. */
export function translateMessages(): void {
  setMessages(() => catalogs[requestScope()?.language ?? 'en']);
}

/** Returns the supported language that a client prefers, by its `Accept-Language` header. Default: English. */
export function requestLanguage(header: string | undefined): DocumentLanguage {
  const ranges = (header ?? '')
    .slice(0, MAX_HEADER)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return {
        language: tag.split('-')[0]!.toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight),
      };
    });
  const preferred = ranges.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const supported = preferred.map(({ language }) => documentLanguages.find((each) => each === language));
  return supported.find((language) => language !== undefined) ?? 'en';
}

/** Characters of the header that are read. Browsers send far fewer. */
const MAX_HEADER = 500;
