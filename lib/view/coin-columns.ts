import type { EpochDay } from '../core/units.ts';
import { EXCHANGE_NAMES } from './exchange-names.ts';
import type { Say } from './say.ts';
import type { Sentiment } from './sentiment.ts';

/** Heads of the coins' table, and under it of when and whose each column is. */
export interface CoinColumns {
  /** "r to the Russell 2000". */
  readonly r: string;
  /** "Long/short accounts, Binance". */
  readonly ratio: string;
  /** Whether the share of takers is known of any coin. */
  readonly hasTaken: boolean;
  /** A sentence for each column that is there. */
  readonly notes: readonly string[];
  readonly takenNote: string | undefined;
}

/** The newest of the days, and whether others end earlier. */
function newestOf(days: readonly EpochDay[]): { readonly day: EpochDay; readonly earlier: number } | undefined {
  if (days.length === 0) return undefined;
  const day = Math.max(...days);
  return { day, earlier: days.filter((one) => one < day).length };
}

/**
 * What a reader has to know of the columns of the coins' table: to which day the closes go, whose list the highs are of
 * and when it was asked for, whose ratios, of which measure and of when. Of a column that is empty nothing is said. Pure.
 */
export function coinColumns(sentiment: Sentiment, say: Say): CoinColumns {
  const { t, format, sourceName, nowMs } = say;
  const { coins, universe } = sentiment;
  const ratios = sentiment.longShort.find(({ measure }) => measure === 'global-account');
  const exchange = ratios && EXCHANGE_NAMES[ratios.exchange];
  // Figures that were stored before each had its day end with the closes.
  const closes = newestOf(
    coins.flatMap(({ against90d, againstDay, history }) => (against90d === undefined ? [] : (againstDay ?? history?.asOfDay ?? []))),
  );
  const hasTaken = coins.some(({ takerBuyShare7d }) => takerBuyShare7d !== undefined);
  const taken = newestOf(
    coins.flatMap(({ takerBuyShare7d, history }) => (takerBuyShare7d !== undefined && history ? [history.asOfDay] : [])),
  );
  const closesNote =
    closes &&
    (closes.earlier > 0
      ? t('sentiment_coins_against_note_some', format.date(closes.day), String(closes.earlier))
      : t('sentiment_coins_against_note', format.date(closes.day)));
  return {
    r: t('sentiment_coins_r', t(sentiment.equity === 'IWM' ? 'series_name_IWM' : 'series_name_RUT')),
    ratio: exchange === undefined ? t('sentiment_table_ratio') : t('sentiment_coins_ratio', exchange),
    hasTaken,
    notes: [
      closesNote,
      t('sentiment_coins_drawdown_note', sourceName(universe.source), format.age(nowMs - universe.fetchedAtMs)),
      ratios && exchange !== undefined ? t('sentiment_coins_ratio_note', exchange, format.instant(ratios.asOfMs)) : undefined,
    ].filter((note) => note !== undefined),
    takenNote: taken && t('sentiment_coins_taken_note', format.date(taken.day)),
  };
}
