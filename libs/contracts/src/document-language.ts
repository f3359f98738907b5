/** Languages in which documents can be created. */
export const documentLanguages = ['en', 'de', 'fr', 'es', 'tr', 'ja', 'ar'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** Name of each language in the language itself. */
export const languageNames: Record<DocumentLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  tr: 'Türkçe',
  ja: '日本語',
  ar: 'العربية',
};

/** Returns the document language of a locale such as `de-AT`. Default: English. */
export function languageOfLocale(locale: string): DocumentLanguage {
  const language = locale.split('-')[0];
  return documentLanguages.find((supported) => supported === language) ?? 'en';
}
