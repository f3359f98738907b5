import {
  documentLanguages,
  languageOfLocale,
  type DocumentLanguage,
  type SessionView,
} from '@docket/contracts';

const STORED = 'docket-language';

const isSupported = (language: string | null): language is DocumentLanguage =>
  documentLanguages.some((supported) => supported === language);

/** Returns the language that was last used in this browser; null if there is none or the storage is blocked. */
function storedLanguage(): DocumentLanguage | null {
  try {
    const stored = localStorage.getItem(STORED);
    return isSupported(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Returns whether a tag is a locale. Some browsers prefer tags such as `en-US@posix`, which the formats of numbers and dates reject. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const preferred = navigator.languages.filter(isLocale);

/** Language of the pages: the one last used in this browser, otherwise the first supported one of the browser, or English. */
export const language: DocumentLanguage =
  storedLanguage() ?? preferred.map((tag) => tag.split('-')[0]!).find(isSupported) ?? 'en';

/** Locale of numbers and dates: the browser's regional variant of the language if it has one, e.g. `de-AT`. */
export const locale: string = preferred.find((tag) => tag.split('-')[0] === language) ?? language;

/** Direction in which the language is written. */
export const direction: 'ltr' | 'rtl' = language === 'ar' ? 'rtl' : 'ltr';

/** First day of the week in the locale, as calendars number it: 0 is Sunday. */
export const firstDayOfWeek = (((new Intl.Locale(locale) as WeekInfo).getWeekInfo?.().firstDay ?? 1) %
  7) as DayOfWeek;

type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** Firefox does not have the method yet. */
type WeekInfo = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };

/**
 * Changes the language of the pages, which reloads the page.
 * @returns false if it is the current language, or if the browser cannot store it
 */
export function changeLanguage(next: DocumentLanguage): boolean {
  if (next === language) return false;
  try {
    localStorage.setItem(STORED, next);
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** Returns the language of a person: the one of the profile, otherwise the one of the organization, or the current one. */
export const languageOfSession = ({ account, organization }: SessionView): DocumentLanguage =>
  account.language ?? (organization ? languageOfLocale(organization.locale) : language);
