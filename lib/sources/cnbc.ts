import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { epochDay, isoDate, parseIsoDate, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { newYorkDay } from '../market/new-york.ts';
import { parsedSeries, type DailyRow } from './daily-series.ts';
import { dropSpikes } from './drop-spikes.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody, shape } from './read-body.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';
import { usIndexSeries } from './us-index-series.ts';

const ORIGIN = 'https://ts-api.cnbc.com';

const SYMBOLS: Partial<Record<NeedId, '.RUT' | '.SPX'>> = { RUT: '.RUT', SPX: '.SPX' };

/** Daily bars of the S&P 500 are known to reach 1980; 1987 is where the Russell 2000 begins elsewhere. */
const FIRST_DAY: EpochDay = epochDay(1987, 1, 1);

const Price = v.nullish(v.union([v.string(), v.number()]));

const Answer = v.object({
  status: v.nullish(v.string()),
  statusMessage: v.nullish(v.string()),
  barData: v.nullish(
    v.object({
      priceBars: v.nullish(v.array(v.nullable(v.object({ close: Price, high: Price, low: Price, tradeTime: Price })))),
    }),
  ),
});

const STAMP = /^(\d{4})(\d{2})(\d{2})\d{6}$/;

/** `YYYYMMDDhhmmss` on New York's clock, midnight of the session: its calendar day. NaN for anything else. */
function sessionOf(tradeTime: unknown): EpochDay {
  const match = STAMP.exec(String(tradeTime));
  return (match && parseIsoDate(`${match[1]}-${match[2]}-${match[3]}`)) ?? Number.NaN;
}

const stampOf = (day: EpochDay): string => `${isoDate(day).replaceAll('-', '')}000000`;

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { status, statusMessage, barData } = answer.value;
  // Errors come with HTTP status 200.
  if (status?.toUpperCase() === 'ERROR') return err({ kind: 'provider', detail: statusMessage ?? 'unnamed error' });
  if (!barData) return shape('barData: absent');
  const rows: readonly DailyRow[] = present(barData.priceBars).map((bar) => ({
    day: sessionOf(bar.tradeTime),
    close: parsePositive(bar.close),
    high: parsePositive(bar.high),
    low: parsePositive(bar.low),
  }));
  if (rows.length > 0 && rows.every((row) => Number.isNaN(row.day))) return shape('tradeTime: not YYYYMMDDhhmmss');
  const id = ask.need === 'SPX' ? 'SPX' : 'RUT';
  return parsedSeries([usIndexSeries(id, dropSpikes(rows), { nowMs: ask.nowMs })]);
}

/**
 * CNBC's chart bars: index closes, keyless and readable from anywhere. Undocumented. Prices are text, some with
 * thousands commas; single-day misprints are known and left out; weekend rows of other instruments are too.
 */
export const cnbc: Source = {
  id: 'cnbc',
  name: 'CNBC',
  origin: ORIGIN,
  docs: 'https://www.cnbc.com/quotes/.RUT',
  serves: ['RUT', 'SPX'],
  spacingMs: seconds(1),
  request({ need, nowMs, from }) {
    const symbol = SYMBOLS[need];
    assert(symbol, `cnbc does not serve ${need}`);
    const tomorrow = newYorkDay(nowMs) + 1;
    const window = `${stampOf(from ?? FIRST_DAY)}/${stampOf(tomorrow)}`;
    return { url: `${ORIGIN}/harmony/app/bars/${symbol}/1D/${window}/adjusted/EST5EDT.json` };
  },
  parse,
};
