import type { LanguageCode } from '../../text/language-code.ts';
import { deTone } from '../languages/de-tone.ts';
import { enTone } from '../languages/en-tone.ts';
import type { ToneWords } from './tone-words.ts';

/** Words of tone by language. */
export const toneWordsOf: Readonly<Record<LanguageCode, ToneWords>> = { en: enTone, de: deTone };
