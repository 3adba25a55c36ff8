import type { LanguageCode } from '../../text/language-code.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { enMoves } from './en-moves.ts';
import { enRecords } from './en-records.ts';
import { deLexicon } from './de-lexicon.ts';
import type { Language } from './language.ts';

/** The languages whose claims and tone are read; the tables of each are made when it is first asked for. */
export const languages: Readonly<Record<LanguageCode, Language>> = {
  get en() {
    return en();
  },
  get de() {
    return de();
  },
};

/** What makes a language's tables, one after the other: made in one go, a page would wait for them. */
export const languageParts: Readonly<Record<LanguageCode, readonly (() => unknown)[]>> = {
  en: [enMoves, enRecords, en],
  de: [deLexicon, de],
};
