import type { LanguageCode } from '../../text/language-code.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** The languages whose claims and tone are read. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en, de };
