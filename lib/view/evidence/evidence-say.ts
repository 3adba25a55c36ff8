import type { Text } from '../../core/text.ts';
import type { EpochDay } from '../../core/units.ts';
import type { Formatters } from '../formatters.ts';
import type { PairData } from '../pair-data.ts';
import { seriesListName, seriesShortName, subjectName } from '../series-name.ts';

/** What putting a pair's evidence into words takes. Sentences are dated and in the past tense: they stay true when data age. */
export interface EvidenceSay {
  readonly t: Text;
  readonly format: Formatters;
  /** Inside a sentence: "small caps", "crypto". */
  readonly equity: string;
  readonly crypto: string;
  /** At a line's end or over a column: "Russell", "Crypto cap". */
  readonly equityShort: string;
  readonly cryptoShort: string;
  /** At the start of a line: "Russell 2000", "Crypto market cap". */
  readonly equityName: string;
  readonly cryptoName: string;
  /** Session on which the newest return of the pair ends. */
  readonly asOf: EpochDay;
  /** Three sessions were missed: nothing is said of the days ahead. */
  readonly expired: boolean;
}

/** Names and dates of a pair, for its evidence. */
export const evidenceSay = (
  { equity, crypto, asOfDay }: Pick<PairData, 'equity' | 'crypto' | 'asOfDay'>,
  { t, format, expired }: Pick<EvidenceSay, 't' | 'format' | 'expired'>,
): EvidenceSay => ({
  t,
  format,
  equity: subjectName(equity.id, t),
  crypto: subjectName(crypto.id, t),
  equityShort: seriesShortName(equity.id, t),
  cryptoShort: seriesShortName(crypto.id, t),
  equityName: seriesListName(equity.id, t),
  cryptoName: seriesListName(crypto.id, t),
  asOf: asOfDay,
  expired,
});
