import type { Ratio } from '../core/units.ts';
import type { NetflowPeriod } from '../market/exchange-balances.ts';

/** A token of the exchange that is known to be one coin, with that coin's price at the period's end. */
export interface PricedBalance {
  readonly before: number;
  readonly after: number;
  readonly priceUsd: number;
}

export interface Netflow {
  /** Change of the exchange's balance in tokens: price moves are not in it. Negative: leaving the exchange. */
  readonly tokens: number;
  /** Of the balance at the period's start. */
  readonly share: Ratio;
  readonly usd: number;
  /** Set where a relabelling of wallets is the likelier cause. */
  readonly clipped?: true;
}

/**
 * Beyond these a change is more likely a wallet that was labelled anew, or moved to another chain, than a flow. By share:
 * the Bitcoin of all exchanges together never changed by more than 11 % in a day, 25 % in a week, 28 % in 30 days since
 * 2017 (data); one coin at one exchange may move a few times as much, but not by half in a day. By value: wallets on
 * record as relabelled were worth $10 to 13bn (docs/sources.md §11), Bitcoin's own largest net day at all exchanges together
 * was below $6bn (data), and no altcoin comes near that.
 */
const LIKELY_RELABELLED: Readonly<Record<NetflowPeriod, { readonly share: Ratio; readonly usd: number }>> = {
  '24h': { share: 0.5, usd: 2e9 },
  '7d': { share: 0.65, usd: 4e9 },
  '30d': { share: 0.8, usd: 8e9 },
};

/** Whether a change in USD over a period is so large that a relabelling of wallets is likelier than a flow; no share is needed. */
export const isBeyondFlow = (usd: number, period: NetflowPeriod): boolean => Math.abs(usd) > LIKELY_RELABELLED[period].usd;

/**
 * Net change of an exchange's balance of one coin over a period (docs/methods.md §10), from on-chain balances: not trading
 * volume. `undefined` where the balance at the start is not above zero, or a value is not finite.
 */
export function netflow({ before, after, priceUsd }: PricedBalance, period: NetflowPeriod): Netflow | undefined {
  if (!(before > 0) || !(after >= 0) || !(priceUsd > 0)) return undefined;
  const tokens = after - before;
  const [share, usd] = [tokens / before, tokens * priceUsd];
  if (!Number.isFinite(share) || !Number.isFinite(usd)) return undefined;
  const clipped = Math.abs(share) > LIKELY_RELABELLED[period].share || isBeyondFlow(usd, period);
  return { tokens, share, usd, ...(clipped && { clipped }) };
}
