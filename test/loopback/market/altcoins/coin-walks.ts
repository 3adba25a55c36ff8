import type { EpochDay } from '../../../../lib/core/units.ts';
import type { CapPoint } from '../loopback-market.ts';
import type { Walk } from '../simulated-walk.ts';
import type { LoopbackKind } from './altcoin-market.ts';
import { coinSpecs, dayOfYear, type CoinSpec } from './coin-spec.ts';
import { coinWalk, type AltcoinFactors, type CoinWalk } from './coin-walk.ts';
import { launchesAt } from './launches.ts';
import { anchorWalks, peggedWalk } from './pegged-walks.ts';
import { PEGGED_COINS, type PeggedRow } from './rows/pegged-coins.ts';

/** A coin with its way up to the end of the market's day, which is to be looked at during it. */
export interface WalkedCoin {
  readonly key: string;
  readonly cmcId: number;
  readonly symbol: string;
  readonly name: string;
  readonly kind: LoopbackKind;
  readonly markets: string;
  readonly place: number;
  readonly launchDay: EpochDay;
  readonly walk: CoinWalk;
  /** Units that its turnover follows: never another, so that past volumes stay. */
  readonly traded: number;
  /** Units in being where one costs so much. */
  supply(priceUsd: number, cap: CapPoint): number;
}

export interface WalkFactors extends AltcoinFactors {
  readonly btc: Walk;
  readonly eth: Walk;
}

/** Where a coin that is no altcoin is placed among those whose ratios depend on it. */
const PEGGED_PLACE = 60;
/** Worth of the units that their turnover follows. */
const PEGGED_TRADED_USD = 1.5e9;
/** Markets of a few days: the same day is looked at again and again. */
const KEPT = 2;
const made = new Map<string, readonly WalkedCoin[]>();

const walkedAltcoin = (spec: CoinSpec, factors: AltcoinFactors): WalkedCoin => ({
  ...spec,
  kind: 'altcoin',
  walk: coinWalk(spec, factors),
  traded: spec.supply,
  supply: () => spec.supply,
});

function supplyOf({ anchor, share, perUnit }: PeggedRow, solana: CoinSpec | undefined): WalkedCoin['supply'] {
  if (anchor === 'SOL') return () => (share * (solana?.supply ?? 0)) / perUnit;
  const part = anchor === 'BTC' ? 'btc' : anchor === 'ETH' ? 'eth' : 'stables';
  return (priceUsd, cap) => (share * cap[part]) / priceUsd;
}

function walkAll(factors: WalkFactors): readonly WalkedCoin[] {
  const { seed, others, moves, btc, eth } = factors;
  const today = others.firstDay + moves.length - 1;
  const specs = [...coinSpecs(seed), ...launchesAt(seed, today)].filter(({ launchDay }) => launchDay + 1 < today);
  const altcoins = specs.map((spec) => walkedAltcoin(spec, factors));
  const solana = specs.find(({ key }) => key === 'solana');
  const empty: CoinWalk = {
    firstDay: others.firstDay,
    logPrice: new Float64Array(moves.length),
    deviation: new Float64Array(moves.length),
  };
  const anchorOf = anchorWalks(factors, { BTC: btc, ETH: eth, SOL: altcoins.find(({ key }) => key === 'solana')?.walk ?? empty });
  const pegged = PEGGED_COINS.map((row, i): WalkedCoin => {
    const launchDay = dayOfYear(row.launchYear);
    const walk = peggedWalk(seed, row, anchorOf(row.anchor), launchDay);
    return {
      key: row.id,
      cmcId: 20_000 + 17 * i,
      symbol: row.symbol,
      name: row.name,
      kind: row.kind,
      markets: row.markets,
      place: PEGGED_PLACE,
      launchDay,
      supply: supplyOf(row, solana),
      walk,
      traded: PEGGED_TRADED_USD / Math.exp(walk.logPrice[0] ?? 0),
    };
  });
  return [...altcoins, ...pegged.filter(({ launchDay }) => launchDay + 1 < today)];
}

/** All coins but Bitcoin and Ether with their ways, made once for a seed and a day. */
export function coinWalks(factors: WalkFactors): readonly WalkedCoin[] {
  const name = `${factors.seed} ${factors.moves.length}`;
  const known = made.get(name);
  if (known) return known;
  const walked = walkAll(factors);
  made.set(name, walked);
  for (const oldest of [...made.keys()].slice(0, -KEPT)) made.delete(oldest);
  return walked;
}
