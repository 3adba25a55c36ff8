import type { LanguageCode } from '../../text/language-code.ts';
import { DE_TONE } from '../languages/de-tone.ts';
import { EN_TONE } from '../languages/en-tone.ts';
import type { ToneWords } from './tone-words.ts';

/** The tone list of every language. */
export const TONE_LISTS: Readonly<Record<LanguageCode, ToneWords>> = { en: EN_TONE, de: DE_TONE };
