import type { LanguageCode } from '../../text/language-code.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** The languages whose claims are read; texts in others yield none. */
export const languages: Readonly<Partial<Record<LanguageCode, Language>>> = { en };
