import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { epochDayOf, seconds } from '../../core/time.ts';
import { parsePositive } from '../parse-number.ts';
import { present } from '../present.ts';
import { readBody } from '../read-body.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { closedDayAt, isSnapshotDayOpen, snapshotByDay } from '../snapshot-days.ts';
import { asked } from './asked.ts';
import { coinAnswer } from './coin-answer.ts';
import { CoinGeckoError } from './coingecko-errors.ts';
import { emptyWhen } from './empty-when.ts';

const ID = 'coingecko-chart';
const ORIGIN = 'https://api.coingecko.com';

/** The most days that a call without a key may ask for; one more is answered with HTTP 401. */
const MOST_DAYS = 365;

/** Milliseconds and price. */
const Point = v.looseTuple([v.number(), v.nullable(v.union([v.number(), v.string()]))]);

const Answer = v.union([v.object({ prices: v.array(v.nullable(Point)) }), CoinGeckoError]);

/** What lies beyond is no instant of this century. */
const MAX_TIME_MS = 4e12;

function pointsOf(body: string): Result<readonly { readonly atMs: number; readonly price: number | undefined }[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const points = present(answer.value.prices).map(([atMs, price]) => ({ atMs, price: parsePositive(price) }));
  return { ok: true, value: points.filter(({ atMs, price }) => price !== undefined && atMs > 0 && atMs < MAX_TIME_MS) };
}

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  const coin = asked(ask, 'coin', ID);
  const points = emptyWhen(pointsOf(body), /coin not found/i);
  if (!points.ok) return points;
  if (points.value.length > 0 && points.value.every(({ atMs }) => closedDayAt(atMs) === undefined))
    return err({ kind: 'refused', detail: 'no value at 00:00 UTC' });
  const byDay = snapshotByDay(points.value);
  const rows = Array.from(byDay, ([day, { price }]) => ({ day, close: price }));
  return coinAnswer(coin, rows, { isOpen: isSnapshotDayOpen(byDay, ask.nowMs) });
}

/**
 * CoinGecko's price history of a coin, an average over exchanges in dollars, at most a year back. A point stamped 00:00
 * UTC of D is the close of D−1; the last point is of now and stands, provisionally, for its own day. No highs and lows.
 */
export const coingeckoChart: SentimentSource = {
  id: ID,
  name: 'CoinGecko',
  origin: ORIGIN,
  docs: 'https://docs.coingecko.com/reference/coins-id-market-chart',
  serves: ['coin'],
  unlistedStatuses: [404],
  // Calls without a key share one quota by address: five a minute are safe.
  spacingMs: seconds(13),
  request(ask) {
    const { coin, from } = asked(ask, 'coin', ID);
    if (coin.coingeckoId === undefined) return undefined;
    const days = Math.min(MOST_DAYS, Math.max(1, epochDayOf(ask.nowMs) - from + 1));
    return {
      url: `${ORIGIN}/api/v3/coins/${encodeURIComponent(coin.coingeckoId)}/market_chart?vs_currency=usd&days=${days}&interval=daily`,
    };
  },
  parse,
};
