import { isBeyondFlow } from '../analytics/netflow.ts';
import type { MessageKey } from '../core/text.ts';
import { hours } from '../core/time.ts';
import type { CoinKey } from '../market/coin.ts';
import { NETFLOW_PERIODS, type NetflowPeriod } from '../market/exchange-balances.ts';
import type { Say } from './say.ts';
import { isNetflowStale } from './sentiment-age.ts';
import type { NetflowAsset, NetflowFigures, Sentiment } from './sentiment.ts';

export interface NetflowRow {
  readonly key: CoinKey;
  readonly symbol: string;
  /** "−1.2M SOL". */
  readonly tokens: string;
  /** Of the balance at the period's start. */
  readonly share: string;
  readonly usd: string;
  /** Said instead of the share where a relabelling is likelier. */
  readonly clipped: boolean;
}

export interface NetflowModel {
  readonly period: NetflowPeriod;
  readonly sentence: string;
  readonly figure: string;
  readonly note: string;
  readonly rows: readonly NetflowRow[];
  /** What was left out of the sum, or why a total may be no flow. */
  readonly clipped: string | undefined;
  readonly stale: boolean;
}

const PERIOD_NAMES: Readonly<Record<NetflowPeriod, MessageKey>> = {
  '24h': 'sentiment_period_24h',
  '7d': 'sentiment_period_7d',
  '30d': 'sentiment_period_30d',
};

/** Periods of which something is known, for the switch. */
export const netflowPeriods = ({ netflow, netflowTotals }: Sentiment): readonly NetflowPeriod[] =>
  NETFLOW_PERIODS.filter((period) => netflow.some((one) => one.period === period) || netflowTotals?.netUsd[period] !== undefined);

/** What came to and left the exchange in one period; undefined where nothing is known of it. Pure. */
export function netflowModel(sentiment: Sentiment, period: NetflowPeriod, say: Say): NetflowModel | undefined {
  const { t, format, sourceName, nowMs } = say;
  const flow = sentiment.netflow.find((one) => one.period === period);
  if (!flow) return totalsModel(sentiment, period, say);
  const clipped = flow.assets.filter((asset) => asset.clipped);
  const counted = flow.assets.length - clipped.length;
  const length = lengthText(flow, say);
  return {
    period,
    sentence: counted > 0 ? sentenceOf(flow.totalUsd, length, say) : t('sentiment_netflow_none', length),
    figure: format.usdChange(flow.totalUsd),
    note: t('sentiment_netflow_note', String(counted), format.instant(flow.fromMs), format.instant(flow.toMs), sourceName(flow.source)),
    // A change that is likelier a relabelling is no move of coins: it stands after those that are.
    rows: [...flow.assets.filter((asset) => !asset.clipped), ...clipped].map((asset) => rowOf(asset, say)),
    clipped: clipped.length > 0 ? t('sentiment_netflow_clipped', clipped.map(({ symbol }) => symbol).join(', ')) : undefined,
    stale: isNetflowStale(flow, nowMs, say.pace),
  };
}

/** Where only the exchange's total is known, no coin is told apart, Bitcoin, stablecoins and BNB included: that is said. */
function totalsModel({ netflowTotals: totals }: Sentiment, period: NetflowPeriod, say: Say): NetflowModel | undefined {
  const { t, format, sourceName, nowMs } = say;
  const netUsd = totals?.netUsd[period];
  if (!totals || netUsd === undefined) return undefined;
  return {
    period,
    sentence: t('sentiment_netflow_total', t(PERIOD_NAMES[period])),
    figure: format.usdChange(netUsd),
    note: t('sentiment_netflow_total_note', sourceName(totals.source), format.age(nowMs - totals.fetchedAtMs)),
    rows: [],
    clipped: isBeyondFlow(netUsd, period) ? t('sentiment_netflow_total_large') : undefined,
    stale: isNetflowStale({ toMs: totals.fetchedAtMs }, nowMs, say.pace),
  };
}

/** The sum is of dollars, not of coins: it says what the changes are worth, and which way they went. */
function sentenceOf(usd: number, length: string, { t, format }: Say): string {
  if (usd === 0) return t('sentiment_netflow_even', length);
  return t(usd < 0 ? 'sentiment_netflow_left' : 'sentiment_netflow_came', format.shortPrice(Math.abs(usd), 'USD'), length);
}

/** How long it really is from snapshot to snapshot: the provider's grid is not what was asked for. */
function lengthText({ fromMs, toMs }: Pick<NetflowFigures, 'fromMs' | 'toMs'>, { t, format }: Say): string {
  const inHours = Math.round((toMs - fromMs) / hours(1));
  if (inHours < 48) return t('sentiment_hours', String(inHours));
  const inDays = Math.round(inHours / 12) / 2;
  return t('sentiment_days', format.fixed(inDays, Number.isInteger(inDays) ? 0 : 1));
}

const rowOf = ({ key, symbol, tokens, share, usd, clipped }: NetflowAsset, { format }: Say): NetflowRow => ({
  key,
  symbol,
  tokens: format.amountChange(tokens),
  share: format.change(share),
  usd: format.usdChange(usd),
  clipped: clipped ?? false,
});
