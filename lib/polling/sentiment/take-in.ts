import { unreachable } from '../../core/assert.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { UnixMs } from '../../core/units.ts';
import type { Universe } from '../../market/coin.ts';
import type { CoinSeries } from '../../market/coin-series.ts';
import { NETFLOW_PERIODS } from '../../market/exchange-balances.ts';
import type { FearGreed } from '../../market/fear-greed.ts';
import { mergeCoin } from '../../market/merge-coin.ts';
import { mergeRatio } from '../../market/merge-ratio.ts';
import { newestFinalDay } from '../../market/newest-final-day.ts';
import type { RatioHistory, RatioMeasure } from '../../market/ratio-history.ts';
import type { MarketKind } from '../../market/series.ts';
import { takeInUniverse } from '../../market/take-in-universe.ts';
import type { SentimentAsk, SentimentParsed } from '../../sources/sentiment-source.ts';
import type { PollBatch } from '../poll-store.ts';
import { mergeFearGreed } from './merge-fear-greed.ts';
import type { SentimentJob } from './job.ts';
import { COIN_DAYS, netflowNeed, ratioNeed } from './needs.ts';
import type { NeedBrought, SentimentBrought } from './note.ts';

/** What is stored of what an answer is about. */
export interface SentimentStored {
  readonly universe?: Universe;
  readonly fearGreed?: FearGreed;
  readonly coin?: CoinSeries;
  readonly ratios?: readonly RatioHistory[];
}

export interface SentimentAnswer {
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}

/** What is to be written, and what the answer brought. */
export interface SentimentTaken {
  readonly batch: Omit<PollBatch, 'state'>;
  readonly brought: SentimentBrought;
}

type Taken = Result<SentimentTaken, Failure>;
type ParsedOf<K extends SentimentParsed['kind']> = Extract<SentimentParsed, { readonly kind: K }>;
type AskOf<K extends SentimentAsk['kind']> = Extract<SentimentAsk, { readonly kind: K }>;

const EXCHANGE = 'Binance';

const taken = (batch: SentimentTaken['batch'], rows: number, needs: readonly NeedBrought[]): Taken =>
  ok({ batch, brought: { rows, needs } });

const mismatch = (ask: SentimentAsk, parsed: SentimentParsed): Taken =>
  err({ kind: 'shape', detail: `${parsed.kind} in answer to ${ask.kind}` });

function takeCoin(
  job: SentimentJob,
  ask: AskOf<'coin'>,
  parsed: ParsedOf<'coin'>,
  stored: SentimentStored,
  answer: SentimentAnswer,
): Taken {
  // A tail of days that are gone from the store is no history: without a newest day all is asked for again.
  const isTail = job.wantedDay !== undefined && ask.from > job.wantedDay - COIN_DAYS + 1;
  if (!stored.coin && isTail) return taken({}, 0, [{ need: job.need }]);
  // The list may have been renewed since the plan was made, and its price is the younger one.
  const coin = stored.universe?.coins.find(({ key }) => key === ask.coin.key) ?? ask.coin;
  const merged = mergeCoin(stored.coin, parsed, { ...answer, coin, pricedAtMs: stored.universe?.fetchedAtMs ?? -Infinity });
  if (!merged.ok) return merged;
  const newestDay = newestFinalDay(merged.value);
  return taken({ coins: [merged.value] }, parsed.days.length, [{ need: job.need, ...(newestDay !== undefined && { newestDay }) }]);
}

function takeRatio(ask: AskOf<'ratio'>, parsed: ParsedOf<'ratio'>, stored: SentimentStored, answer: SentimentAnswer): Taken {
  const { exchange } = parsed;
  const { market, fetchedAtMs } = answer;
  const coin = ask.coin.key;
  const known = (measure: RatioMeasure) => stored.ratios?.find((one) => one.exchange === exchange && one.measure === measure);
  const given = parsed.measures.filter(({ atMs }) => atMs.length > 0);
  if (given.length === 0) return err({ kind: 'empty' });
  const ratios = given.map(({ measure, ...points }) =>
    mergeRatio(known(measure), points, { exchange, measure, coin, market, fetchedAtMs }),
  );
  const needs = ratios.map(({ measure, atMs }, i) => {
    const before = known(measure);
    const storedMs = before?.market === market ? before.atMs.at(-1) : undefined;
    return {
      need: ratioNeed(measure, coin),
      ratio: { oldestMs: given[i]?.atMs[0] ?? fetchedAtMs, storedMs, newestMs: atMs.at(-1) ?? fetchedAtMs },
    };
  });
  return taken(
    { ratios },
    given.reduce((rows, { atMs }) => rows + atMs.length, 0),
    needs,
  );
}

function takeNetflow(
  ask: AskOf<'netflow'>,
  parsed: ParsedOf<'balances'> | ParsedOf<'totals'>,
  { source, market, fetchedAtMs }: SentimentAnswer,
): Taken {
  if (parsed.kind === 'totals') {
    const { netUsd } = parsed;
    const totals = { exchange: EXCHANGE, source, netUsd, market, fetchedAtMs } as const;
    // It tells of every period, whichever was asked for: the others need not ask the same again.
    const needs = NETFLOW_PERIODS.map((period) => ({ need: netflowNeed(period) }));
    return taken({ sentiment: { totals } }, Object.keys(netUsd).length, needs);
  }
  const { fromMs, toMs, tokens } = parsed;
  const balances = [{ exchange: EXCHANGE, period: ask.period, source, fromMs, toMs, tokens, market, fetchedAtMs }] as const;
  return taken({ sentiment: { balances } }, tokens.length, [{ need: netflowNeed(ask.period) }]);
}

/**
 * What an answer makes of the stored altcoin side: the ranked list matched with the stored one, closes and ratios
 * joined to their own histories, values of the moment in the place of older ones. Refused, or empty, is an answer that
 * may not be used; what is stored stays as it is then. Pure.
 */
export function takeInSentiment(job: SentimentJob, parsed: SentimentParsed, stored: SentimentStored, answer: SentimentAnswer): Taken {
  const { ask, need } = job;
  const { market, fetchedAtMs } = answer;
  switch (ask.kind) {
    case 'universe': {
      if (parsed.kind !== 'universe') return mismatch(ask, parsed);
      const universe = takeInUniverse(stored.universe, parsed.coins, answer);
      return universe.ok ? taken({ sentiment: { universe: universe.value } }, universe.value.coins.length, [{ need }]) : universe;
    }
    case 'listing': {
      if (parsed.kind !== 'listing') return mismatch(ask, parsed);
      if (parsed.markets.length === 0) return err({ kind: 'empty' });
      const listings = [{ id: ask.listing, markets: parsed.markets, market, fetchedAtMs }];
      return taken({ sentiment: { listings } }, parsed.markets.length, [{ need }]);
    }
    case 'fear-greed': {
      if (parsed.kind !== 'fear-greed') return mismatch(ask, parsed);
      if (parsed.days.length === 0) return err({ kind: 'empty' });
      const fearGreed = mergeFearGreed(stored.fearGreed, parsed, answer);
      const newestDay = fearGreed.days.at(-1);
      return taken({ sentiment: { fearGreed } }, parsed.days.length, [{ need, ...(newestDay !== undefined && { newestDay }) }]);
    }
    case 'netflow':
      return parsed.kind === 'balances' || parsed.kind === 'totals' ? takeNetflow(ask, parsed, answer) : mismatch(ask, parsed);
    case 'coin':
      return parsed.kind === 'coin' ? takeCoin(job, ask, parsed, stored, answer) : mismatch(ask, parsed);
    case 'ratio':
      return parsed.kind === 'ratio' && parsed.exchange === job.source.exchange
        ? takeRatio(ask, parsed, stored, answer)
        : mismatch(ask, parsed);
    default:
      return unreachable(ask);
  }
}
