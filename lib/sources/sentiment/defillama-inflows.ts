import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { days, hours, seconds } from '../../core/time.ts';
import type { DurationMs, UnixMs } from '../../core/units.ts';
import type { NetflowPeriod } from '../../market/exchange-balances.ts';
import { fromEpochSeconds } from '../epoch-seconds.ts';
import { parsePositive } from '../parse-number.ts';
import { readBody, shape } from '../read-body.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked, type AskOf } from './asked.ts';
import { defillamaError } from './defillama-error.ts';
import { tokenUnits } from './token-units.ts';

const ID = 'defillama-inflows';
const ORIGIN = 'https://api.llama.fi';

/** Its own coin: relabellings of billions, not flows. */
const EXCLUDED = 'BNB';

const PERIOD_MS: Readonly<Record<NetflowPeriod, DurationMs>> = { '24h': days(1), '7d': days(7), '30d': days(30) };

/** Snapshots lie on a grid of hours or days: a period may be off by this much, or by this part of it. */
const PERIOD_TOLERANCE_MS = hours(12);
const PERIOD_TOLERANCE_SHARE = 0.2;

/** The newest day lags; beyond this the period is not the one that ends now. */
const MAX_LAG_MS = days(3);
const MAX_AHEAD_MS = hours(1);

const Snapshot = v.object({
  // Seconds; of the snapshot that was used, not of the instant that was asked for.
  date: v.union([v.number(), v.string()]),
  // A list would pass for a record by its places.
  tvl: v.pipe(
    v.unknown(),
    v.check((tvl) => !Array.isArray(tvl), 'a list'),
    v.record(v.string(), v.unknown()),
  ),
});

const Answer = v.object({ oldTokens: Snapshot, currentTokens: Snapshot });

/** The keys that are in both snapshots: a wallet or a token that was labelled in between is no flow. */
function inBoth(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(one).filter(([key]) => Object.hasOwn(other, key)));
}

function instantOf({ date }: v.InferOutput<typeof Snapshot>): UnixMs {
  return fromEpochSeconds(parsePositive(date) ?? Number.NaN);
}

/** Why the two instants are not the ends of the period that was asked for; `undefined` where they are. */
function misfit(
  { period, nowMs }: AskOf<'netflow'>,
  { fromMs, toMs }: { readonly fromMs: UnixMs; readonly toMs: UnixMs },
): string | undefined {
  const asLong = PERIOD_MS[period];
  if (Math.abs(toMs - fromMs - asLong) > Math.max(PERIOD_TOLERANCE_MS, PERIOD_TOLERANCE_SHARE * asLong))
    return `snapshots ${Math.round((toMs - fromMs) / hours(1))} h apart instead of ${asLong / hours(1)}`;
  if (toMs < nowMs - MAX_LAG_MS || toMs > nowMs + MAX_AHEAD_MS) return `newest snapshot is ${Math.round((nowMs - toMs) / hours(1))} h old`;
  return undefined;
}

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  const question = asked(ask, 'netflow', ID);
  const said = defillamaError(body);
  if (said) return said;
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { oldTokens, currentTokens } = answer.value;
  const ends = { fromMs: instantOf(oldTokens), toMs: instantOf(currentTokens) };
  if (Number.isNaN(ends.fromMs) || Number.isNaN(ends.toMs)) return shape('date: not in seconds');
  const detail = misfit(question, ends);
  if (detail !== undefined) return err({ kind: 'refused', detail });
  const before = tokenUnits(inBoth(oldTokens.tvl, currentTokens.tvl));
  const after = tokenUnits(inBoth(currentTokens.tvl, oldTokens.tvl));
  const tokens = Array.from(before, ([symbol, units]) => ({ symbol, before: units, after: after.get(symbol) }))
    .flatMap((token) =>
      token.after === undefined || token.before === 0 || token.symbol === EXCLUDED ? [] : [{ ...token, after: token.after }],
    )
    .toSorted((a, b) => (a.symbol < b.symbol ? -1 : 1));
  return tokens.length === 0 ? err({ kind: 'empty' }) : ok({ kind: 'balances', ...ends, tokens });
}

/**
 * DefiLlama: tokens in Binance's known wallets at both ends of a period. Its `outflows` (positive is into the exchange,
 * despite the name) mixes prices in and is not read. What is in one snapshot only, or was not there at the start, is left
 * out. May be closed to callers without a key any day.
 */
export const defillamaInflows: SentimentSource = {
  id: ID,
  name: 'DefiLlama',
  origin: ORIGIN,
  docs: 'https://api-docs.defillama.com/',
  serves: ['netflow'],
  spacingMs: seconds(2),
  request(ask) {
    const { period, nowMs } = asked(ask, 'netflow', ID);
    // On the hour: what everybody asks for in that hour is then the same, and comes from the provider's cache.
    const end = Math.floor(nowMs / hours(1)) * hours(1);
    const start = end - PERIOD_MS[period];
    return { url: `${ORIGIN}/inflows/binance-cex/${start / 1000}?end=${end / 1000}&tokensToExclude=${EXCLUDED}` };
  },
  parse,
};
