import { netflow } from '../../analytics/netflow.ts';
import type { Netflow } from '../../analytics/netflow.ts';
import type { Claim, ClaimWindow } from '../../claims/claim.ts';
import { endOfDayMs, epochDayOf, hours } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import { continuous } from '../../market/continuous.ts';
import type { ExchangeBalances, NetflowPeriod } from '../../market/exchange-balances.ts';
import { finalDays } from '../../market/final-days.ts';
import { indexOf } from '../../market/index-of.ts';
import type { History } from '../history.ts';
import type { Judge } from '../question.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Published, Step } from '../verdict.ts';

/** The balances' end may lie so far from the text: a later or earlier day is another flow. */
const NEAR_MS = hours(36);

/** Providers know other wallets of the same exchange. */
const PROVIDERS = 0.1;

/** A smaller share of the balance has no direction. */
const LEAST_SHARE = 0.001;

const DAYS_OF: Readonly<Record<NetflowPeriod, number>> = { '24h': 1, '7d': 7, '30d': 30 };

function periodOf(window: ClaimWindow | undefined): NetflowPeriod | undefined {
  if (window?.kind === 'day') return '24h';
  if (window?.kind !== 'rolling') return undefined;
  if (window.days === 1) return '24h';
  if (window.days === 7) return '7d';
  return window.days === 30 ? '30d' : undefined;
}

/** Balances over that period that end by the text, or on its day where it has no time. */
function balancesFor(history: History, period: NetflowPeriod, { ms, isDayOnly }: Published): ExchangeBalances | undefined {
  const [from, to] = isDayOnly ? [ms, endOfDayMs(epochDayOf(ms))] : [ms, ms];
  return history.balances.find((one) => one.period === period && one.toMs >= from - NEAR_MS && one.toMs <= to + NEAR_MS);
}

function priceOn(subject: string, day: EpochDay, history: History): number | undefined {
  const series = history.coin(subject)?.series;
  const row = series && indexOf(finalDays(series), day, 'exact');
  return series && row !== undefined ? continuous(series)[row] : undefined;
}

/** What a claim says of a flow that has its direction; an amount in USD or in the coin itself. */
function isSo(claim: Claim, flow: Netflow): boolean {
  const bounds = boundsOf(claim);
  if (!bounds) return Math.abs(flow.share) >= LEAST_SHARE;
  const amount = Math.abs(claim.unit === 'USD' ? flow.usd : flow.tokens);
  const tolerance = toleranceOf(claim) + PROVIDERS * bounds[1];
  if (claim.unit !== 'USD' && claim.unit !== claim.subject) return false;
  return amount >= bounds[0] - tolerance && amount <= bounds[1] + tolerance;
}

/**
 * Exchange flows (docs/methods.md §10, §12): the change of Binance's on-chain balance of a coin over 24 h, 7 d or 30 d, where the stored
 * balances end near the text and the text names Binance. A flow that has its direction, and its amount within a tenth, matches; nothing is off,
 * as texts also count flows of one side alone. Funds, other exchanges, miners and runs of flows are not served.
 */
export const judgeNetflow: Judge = ({ claim, published, history }) => {
  const { scope = 'flows', subject, direction, window } = claim;
  if (!scope.startsWith('exchange') || !scope.includes('binance')) return unknown({ why: 'not-served', what: scope });
  const period = periodOf(window);
  if (!period || claim.asOf !== undefined) return unknown({ why: 'window' });
  const balances = balancesFor(history, period, published);
  const today = epochDayOf(published.ms);
  if (!balances) return unknown({ why: 'history', subject, from: today - DAYS_OF[period], to: today });
  const token = balances.tokens.find(({ symbol }) => symbol === subject);
  const day = epochDayOf(balances.toMs) - 1;
  const priceUsd = token && priceOn(subject, day, history);
  const flow = token && priceUsd !== undefined ? netflow({ ...token, priceUsd }, period) : undefined;
  if (!token || !flow) return unknown({ why: 'no-series', subject });
  const { source, fromMs, toMs } = balances;
  const balance = (what: string, ms: number, value: number): Step => ({ what, subject, day: epochDayOf(ms), value, unit: subject, source });
  const steps = [balance('base', fromMs, token.before), balance('balance', toMs, token.after)];
  const isInflow = flow.tokens > 0;
  const isSameWay = direction === (isInflow ? 'inflow' : 'outflow');
  if (flow.clipped || !isSameWay || !isSo(claim, flow)) return unknown({ why: 'unclear' }, steps);
  const isUsd = claim.unit === 'USD';
  return {
    word: 'matches',
    ours: isUsd ? flow.usd : flow.tokens,
    unit: isUsd ? 'USD' : subject,
    tolerance: boundsOf(claim) ? toleranceOf(claim) + PROVIDERS * Math.abs(isUsd ? flow.usd : flow.tokens) : 0,
    days: [day],
    steps,
    sources: [source],
  };
};
