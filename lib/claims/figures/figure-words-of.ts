import type { LanguageCode } from '../../text/language-code.ts';
import { enFigureWords } from '../languages/en-figure-words.ts';
import type { FigureWords } from './figure-words.ts';

/** Words about figures by language; a language without them has claims of prices alone. */
export const figureWordsOf: Readonly<Partial<Record<LanguageCode, FigureWords>>> = { en: enFigureWords };
