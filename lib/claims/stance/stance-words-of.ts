import type { LanguageCode } from '../../text/language-code.ts';
import { deStanceWords } from '../languages/de-stance-words.ts';
import { enStanceWords } from '../languages/en-stance-words.ts';
import type { StanceWords } from './stance-words.ts';

/** Words of stance by language. */
export const stanceWordsOf: Readonly<Record<LanguageCode, StanceWords>> = { en: enStanceWords, de: deStanceWords };
