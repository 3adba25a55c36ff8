import type { EpochDay } from '../../../../lib/core/units.ts';
import { namedRandom } from '../random.ts';
import type { Walk } from '../simulated-walk.ts';
import type { AltcoinFactors, CoinWalk } from './coin-walk.ts';
import type { Anchor, PeggedRow } from './rows/pegged-coins.ts';

/** Daily noise of a peg. */
const PEG_NOISE = 0.0004;
const DOLLAR_DEVIATION = 0.0006;

const walkOf = ({ firstDay, logLevel, deviation }: Walk): CoinWalk => ({ firstDay, logPrice: logLevel, deviation });

/** A price outside crypto: pulled to a steady trend with a half-life of 200 days. */
function steadyWalk(
  { seed, moves, others }: AltcoinFactors,
  name: string,
  spec: { log: number; perDay: number; deviation: number },
): CoinWalk {
  const random = namedRandom(seed, name);
  const logPrice = new Float64Array(moves.length);
  let away = 0;
  for (let k = 0; k < moves.length; k++) {
    away += -(Math.LN2 / 200) * away + spec.deviation * random.normal();
    logPrice[k] = spec.log + spec.perDay * k + away;
  }
  return { firstDay: others.firstDay, logPrice, deviation: new Float64Array(moves.length).fill(spec.deviation) };
}

/** What pegged coins hang on; the coins' own walks come from the market, the rest is walked here. */
export function anchorWalks(factors: AltcoinFactors, coins: { BTC: Walk; ETH: Walk; SOL: CoinWalk }): (anchor: Anchor) => CoinWalk {
  const count = factors.moves.length;
  const dollar = {
    firstDay: factors.others.firstDay,
    logPrice: new Float64Array(count),
    deviation: new Float64Array(count).fill(DOLLAR_DEVIATION),
  };
  const walks: Readonly<Record<Anchor, CoinWalk>> = {
    USD: dollar,
    EUR: steadyWalk(factors, 'euro', { log: Math.log(1.13), perDay: 0, deviation: 0.0042 }),
    GOLD: steadyWalk(factors, 'gold', { log: Math.log(1150), perDay: 0.00024, deviation: 0.009 }),
    BTC: walkOf(coins.BTC),
    ETH: walkOf(coins.ETH),
    SOL: coins.SOL,
  };
  return (anchor) => walks[anchor];
}

/** A pegged coin from its launch on: the anchor's price times its share of one, and a hair beside it. */
export function peggedWalk(seed: number, row: PeggedRow, anchor: CoinWalk, launchDay: EpochDay): CoinWalk {
  const firstDay = Math.max(launchDay, anchor.firstDay);
  const random = namedRandom(seed, `peg ${row.id}`);
  const logPrice = anchor.logPrice
    .slice(firstDay - anchor.firstDay)
    .map((log) => log + Math.log(row.perUnit) + PEG_NOISE * random.normal());
  return { firstDay, logPrice, deviation: anchor.deviation.slice(firstDay - anchor.firstDay) };
}
