import { unreachable } from '../../lib/core/assert.ts';
import type { Failure } from '../../lib/core/failure.ts';
import { days, epochDayOf, hours, isoDate, isoInstant } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import type { Universe } from '../../lib/market/coin.ts';
import type { ContractListing } from '../../lib/market/contract-listing.ts';
import { takeInSentiment, type SentimentTaken } from '../../lib/polling/sentiment/take-in.ts';
import type { SentimentParsed } from '../../lib/sources/sentiment-source.ts';
import type { AskedSentiment } from './ask-sentiment.ts';

/** How a source of the altcoin side did. */
export interface SentimentVerdict {
  readonly asked: AskedSentiment;
  /** works: what the product would store. old: the same, but not of these days. failed: nothing that it may use. */
  readonly status: 'works' | 'old' | 'failed';
  readonly failure?: Failure;
  readonly rows: number;
  /** Day or instant of the newest value. */
  readonly newest?: string;
  /** The newest value in words, to be compared by eye with the provider's page. */
  readonly says?: string;
  /** What later questions go by. */
  readonly universe?: Universe;
  readonly listing?: ContractListing;
}

/** A daily value may be this late. */
const KEPT_UP_DAYS = 5;
/** An hourly ratio older than this takes no part in a set (view/sentiment.ts). */
const FRESH_RATIO_MS = hours(26);

/** What of an answer a person can compare with the provider's page. */
interface Told {
  readonly rows: number;
  readonly newest?: string;
  readonly says: string;
  readonly isOld: boolean;
}

const isOldDay = (day: EpochDay | undefined, nowMs: UnixMs): boolean =>
  day === undefined || day < epochDayOf(nowMs - days(1)) - KEPT_UP_DAYS;

function tellCoin({ days: read, close, provisionalFrom, takerBuyShare }: Extract<SentimentParsed, { kind: 'coin' }>, nowMs: UnixMs): Told {
  const last = read.findLastIndex((day) => day < (provisionalFrom ?? Infinity));
  const day = read[last];
  const share = takerBuyShare?.[last];
  return {
    rows: read.length,
    ...(day !== undefined && { newest: isoDate(day) }),
    says: `${close[last] ?? 'no'} USD${share === undefined ? '' : `, takers bought ${(100 * share).toFixed(1)} %`}`,
    isOld: isOldDay(day, nowMs),
  };
}

function tellRatio({ measures }: Extract<SentimentParsed, { kind: 'ratio' }>, nowMs: UnixMs): Told {
  const newestMs = Math.max(...measures.map(({ atMs }) => atMs.at(-1) ?? -Infinity));
  return {
    rows: measures.reduce((sum, { atMs }) => sum + atMs.length, 0),
    newest: isoInstant(newestMs).slice(0, 16),
    says: measures.map(({ measure, ratio }) => `${measure} ${ratio.at(-1)?.toFixed(3)}`).join(', '),
    isOld: newestMs < nowMs - FRESH_RATIO_MS,
  };
}

function tell(parsed: SentimentParsed, nowMs: UnixMs): Told {
  switch (parsed.kind) {
    case 'coin':
      return tellCoin(parsed, nowMs);
    case 'ratio':
      return tellRatio(parsed, nowMs);
    case 'universe': {
      const withHigh = parsed.coins.filter(({ ath }) => ath).length;
      const says = `${parsed.coins
        .slice(0, 3)
        .map(({ symbol }) => symbol)
        .join(' ')}, ${withHigh} with a high`;
      return { rows: parsed.coins.length, says, isOld: false };
    }
    case 'listing': {
      const multiples = parsed.markets.filter(({ multiple }) => multiple !== 1).length;
      return { rows: parsed.markets.length, says: `${multiples} in multiples`, isOld: false };
    }
    case 'fear-greed': {
      const day = parsed.days.at(-1);
      const says = `${parsed.value.at(-1)} ${parsed.classification}`;
      return { rows: parsed.days.length, says, ...(day !== undefined && { newest: isoDate(day) }), isOld: isOldDay(day, nowMs) };
    }
    case 'balances': {
      const { tokens, fromMs, toMs } = parsed;
      const says = `over ${Math.round((toMs - fromMs) / hours(1))} h`;
      return { rows: tokens.length, newest: isoInstant(toMs).slice(0, 16), says, isOld: false };
    }
    case 'totals': {
      const says = Object.entries(parsed.netUsd).map(([period, usd]) => `${period} ${Math.round(usd / 1e6)} M USD`);
      return { rows: says.length, says: says.join(', '), isOld: false };
    }
    default:
      return unreachable(parsed);
  }
}

const failed = (asked: AskedSentiment, failure: Failure): SentimentVerdict => ({ asked, status: 'failed', failure, rows: 0 });

const listsOf = ({ batch }: SentimentTaken): Pick<SentimentVerdict, 'universe' | 'listing'> => {
  const { universe, listings } = batch.sentiment ?? {};
  return { ...(universe && { universe }), ...(listings?.[0] && { listing: listings[0] }) };
};

/**
 * Judges an answer by what the product would make of it with nothing stored but the ranked list, whose price tells
 * whether a history is of the coin that is meant.
 */
export function judgeSentiment(asked: AskedSentiment, universe: Universe | undefined, nowMs: UnixMs): SentimentVerdict {
  const { ask, source, outcome, market = 'live', receivedAtMs } = asked;
  if (!outcome.ok) return failed(asked, outcome.error);
  const job = { need: 'UNIVERSE', shared: [], source, ask } as const;
  const stored = ask.kind === 'coin' && universe ? { universe } : {};
  const taken = takeInSentiment(job, outcome.value, stored, { source: source.id, market, fetchedAtMs: receivedAtMs });
  if (!taken.ok) return failed(asked, taken.error);
  const { isOld, ...told } = tell(outcome.value, nowMs);
  return { asked, status: isOld ? 'old' : 'works', ...told, ...listsOf(taken.value) };
}
