/** Languages in which sentences are read; each has its data in lib/claims/languages. */
export const LANGUAGES = ['en', 'de'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];
