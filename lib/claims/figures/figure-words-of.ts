import type { LanguageCode } from '../../text/language-code.ts';
import { deFigureWords } from '../languages/de-figure-words.ts';
import { enFigureWords } from '../languages/en-figure-words.ts';
import type { FigureWords } from './figure-words.ts';

/** Words about figures by language. */
export const figureWordsOf: Readonly<Record<LanguageCode, FigureWords>> = {
  get en() {
    return enFigureWords();
  },
  get de() {
    return deFigureWords();
  },
};
