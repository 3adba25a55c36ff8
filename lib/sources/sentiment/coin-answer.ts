import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { EpochDay, Ratio } from '../../core/units.ts';
import { dailyColumns, type DailyRow } from '../daily-series.ts';
import type { SentimentParsed } from '../sentiment-source.ts';
import type { AskOf } from './asked.ts';

/** A day of a coin as its market has it: in units of the market, with the taker's share where that is known. */
export interface CoinRow extends DailyRow {
  readonly takerBuyShare?: Ratio;
}

const over = (price: number | undefined, multiple: number): number | undefined => (price === undefined ? undefined : price / multiple);

/**
 * Rows of a coin's market as an answer: days from `ask.from` on, ascending, one row a day (the last one given wins),
 * prices divided by the contract's multiple so that they are those of one coin. Without a row it is `empty`: the source
 * does not list the coin.
 */
export function coinAnswer(
  ask: AskOf<'coin'>,
  rows: readonly CoinRow[],
  { isOpen, multiple = 1 }: { readonly isOpen: (day: EpochDay) => boolean; readonly multiple?: number },
): Result<SentimentParsed, Failure> {
  const wanted = rows.filter(({ day, close }) => day >= ask.from && close !== undefined);
  const columns = dailyColumns(
    wanted.map(({ day, close, high, low }) => ({
      day,
      close: over(close, multiple),
      high: over(high, multiple),
      low: over(low, multiple),
    })),
    isOpen,
  );
  if (columns === undefined) return err({ kind: 'empty' });
  const shares = new Map(wanted.map(({ day, takerBuyShare }) => [day, takerBuyShare]));
  const takerBuyShare = columns.days.map((day) => shares.get(day) ?? Number.NaN);
  const hasShare = takerBuyShare.some((share) => !Number.isNaN(share));
  return ok({ kind: 'coin', ...columns, ...(hasShare && { takerBuyShare }) });
}
