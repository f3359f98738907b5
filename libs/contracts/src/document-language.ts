/** Languages that documents are written in. */
export const documentLanguages = ['en', 'de', 'fr', 'es', 'tr', 'ja', 'ar'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** What a language calls itself. */
export const languageNames: Record<DocumentLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  tr: 'Türkçe',
  ja: '日本語',
  ar: 'العربية',
};

/** The document language of a locale like `de-AT`; English for one that has none. */
export function languageOfLocale(locale: string): DocumentLanguage {
  const language = locale.split('-')[0];
  return documentLanguages.find((known) => known === language) ?? 'en';
}
