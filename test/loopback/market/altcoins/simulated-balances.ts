import { epochDay, epochDayOf, startOfDayMs } from '../../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../../lib/core/units.ts';
import { namedRandom } from '../random.ts';

/** A token that Binance holds: the units of an ordinary day, and since when. */
export interface HeldToken {
  readonly symbol: string;
  readonly units: number;
  readonly since: EpochDay;
}

/** Balances are known from here on. */
const FIRST_DAY = epochDay(2022, 12, 1);
const DAILY_FLOW = 0.006;
/** Half-life of the distance to the ordinary holding: 250 days. */
const PULL_PER_DAY = Math.LN2 / 250;
/** On every 30th day one token's wallets are labelled anew: part of the holding is no longer known to be theirs, or is again. */
const RELABEL_EVERY_DAYS = 30;
const RELABELLED_SHARE = 0.55;
/** Among so many of the first tokens it goes round. */
const RELABELLED_TOKENS = 12;
/** BNB moves between Binance's own wallets without meaning anything. */
const BNB_FLOW = 0.05;

/** Whether, and which way, token `place` is labelled anew on a day: every second time back. */
function relabelling(place: number, day: EpochDay): number {
  if (day % RELABEL_EVERY_DAYS !== 0) return 0;
  const turn = day / RELABEL_EVERY_DAYS;
  if (turn % RELABELLED_TOKENS !== place) return 0;
  return Math.floor(turn / RELABELLED_TOKENS) % 2 === 0 ? Math.log(RELABELLED_SHARE) : -Math.log(RELABELLED_SHARE);
}

/** Log distance to the ordinary holding at the end of each day from FIRST_DAY − 1 on. */
function distances(seed: number, { symbol, since }: HeldToken, place: number, lastDay: EpochDay): Float64Array {
  const random = namedRandom(seed, `balance ${symbol}`);
  const logs = new Float64Array(Math.max(1, lastDay - FIRST_DAY + 2));
  for (let i = 1; i < logs.length; i++) {
    const day = FIRST_DAY + i - 1;
    const flow = (symbol === 'BNB' ? BNB_FLOW : DAILY_FLOW) * random.normal();
    const before = logs[i - 1] ?? 0;
    logs[i] = day <= since ? before : before - PULL_PER_DAY * before + flow + relabelling(place, day);
  }
  return logs;
}

/**
 * What Binance's wallets hold of each token at an instant, units by ticker: a random walk by day, on a straight line
 * within it, with one jump of one token every 30 days that is no flow.
 */
export function simulatedBalances(
  seed: number,
  tokens: readonly HeldToken[],
  nowMs: UnixMs,
): (atMs: UnixMs) => ReadonlyMap<string, number> | undefined {
  const walks = new Map<string, Float64Array>();
  const walkOf = (token: HeldToken, place: number): Float64Array => {
    const known = walks.get(token.symbol);
    if (known) return known;
    const made = distances(seed, token, place, epochDayOf(nowMs));
    walks.set(token.symbol, made);
    return made;
  };
  return (atMs) => {
    const day = epochDayOf(atMs);
    if (atMs > nowMs || day < FIRST_DAY) return undefined;
    const part = (atMs - startOfDayMs(day)) / (startOfDayMs(day + 1) - startOfDayMs(day));
    const held = tokens.flatMap((token, place): readonly (readonly [string, number])[] => {
      if (day <= token.since) return [];
      const logs = walkOf(token, place);
      const [a, b] = [logs[day - FIRST_DAY] ?? 0, logs[day - FIRST_DAY + 1] ?? 0];
      return [[token.symbol, Number((token.units * Math.exp(a + part * (b - a))).toPrecision(12))]];
    });
    return new Map(held);
  };
}
