import { isoInstant } from '../../../lib/core/time.ts';
import { cmcData, cmcError } from './cmc-envelope.ts';
import { startStampedRows } from './cap-rows.ts';
import { type Answer, type Call, type Row, valueOf } from './provider.ts';

/** Turnover a day as a share of the capitalisation: nothing reads it closely. */
const TURNOVER = 0.045;

function quoteRow(row: Row) {
  const [total, btc, eth] = [valueOf(row, 'total'), valueOf(row, 'btc'), valueOf(row, 'eth')];
  const timestamp = isoInstant(row.stampMs);
  return {
    timestamp,
    btcDominance: (100 * btc) / total,
    ethDominance: (100 * eth) / total,
    score: 0,
    quote: [
      {
        name: 'USD',
        timestamp,
        totalMarketCap: total,
        totalVolume24H: total * TURNOVER,
        altcoinMarketCap: total - btc,
        altcoinVolume24H: (total - btc) * TURNOVER,
      },
    ],
  };
}

/**
 * `/data-api/v3/global-metrics/quotes/historical` (docs/sources.md §7.1): daily quotes between two times in seconds, each
 * stamped with the start of a day and worth the close of the day before. `interval` is mandatory.
 */
export function cmcV3History(call: Call): Answer {
  const { searchParams } = call.url;
  const { nowMs } = call.market;
  if (!searchParams.has('interval')) return cmcError(500, 500, 'The system is busy, please try again later!', nowMs);
  if (searchParams.get('interval') !== '1d') return cmcError(400, 400, '"interval" must be 1d here.', nowMs);
  const from = 1000 * Number(searchParams.get('timeStart') ?? Number.NaN);
  const to = 1000 * Number(searchParams.get('timeEnd') ?? nowMs / 1000);
  if (!Number.isFinite(from) || !(from <= to)) return cmcError(400, 400, 'Search query is out of range.', nowMs);
  const rows = call.tamper(startStampedRows(call.market, from, Math.min(to, nowMs)));
  const quotes = rows.filter((row) => row.values).map(quoteRow);
  return cmcData({ id: 0, name: 'global', symbol: 'global', quotes }, nowMs);
}
