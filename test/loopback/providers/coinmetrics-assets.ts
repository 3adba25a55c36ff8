import type { Row } from './provider.ts';
import { valueOf } from './provider.ts';
import { TOTAL_LEVEL } from './provider-level.ts';

const STABLECOINS = ['usdt', 'usdc', 'dai', 'usde', 'busd', 'tusd', 'fdusd', 'pyusd', 'usds', 'gusd', 'usdp', 'usdd'] as const;
/** Other assets that the community interface gives an estimated capitalisation of. */
const OTHERS =
  'bnb xrp sol doge ada trx avax dot link ltc bch xlm uni atom etc xmr algo near vet fil icp matic pol shib ton apt arb op inj sui aave mkr grt egld xtz eos theta hbar qnt rune snx crv comp zec dash neo sand mana axs ftm cro leo okb ht wbtc steth hype pepe bsv miota iota ldo imx stx kas tao render'.split(
    ' ',
  );

export const isKnownAsset = (asset: string): boolean =>
  asset === 'btc' || asset === 'eth' || OTHERS.includes(asset) || STABLECOINS.some((stable) => stable === asset);

const isStable = (asset: string): boolean => STABLECOINS.some((stable) => stable === asset);

/** Weights 1, ½, ⅓ … of the assets in the order asked, scaled to sum to 1. */
function harmonicShare(asset: string, among: readonly string[]): number {
  const sum = among.reduce((total, _, i) => total + 1 / (i + 1), 0);
  return 1 / (among.indexOf(asset) + 1) / sum;
}

/**
 * Capitalisation of one asset on one day, so that the assets of one request add up to the total at this provider's level:
 * Bitcoin and Ethereum have their own, stablecoins share theirs, everything else shares the rest. NaN where unknown.
 */
export function assetCap(row: Row, asset: string, asked: readonly string[]): number {
  const [btc, eth, total] = [valueOf(row, 'btc'), valueOf(row, 'eth'), valueOf(row, 'total')];
  if (asset === 'btc') return btc;
  if (asset === 'eth') return eth > 0 ? eth : Number.NaN;
  // Where nobody knows the stablecoins (real history), they are among the rest, and nothing is known of them alone.
  const known = Number.isFinite(valueOf(row, 'stables'));
  const apart = known ? isStable : () => false;
  if (!known && asked.every(isStable)) return Number.NaN;
  const stables = asked.some(apart) ? valueOf(row, 'stables') : 0;
  if (apart(asset)) return stables * harmonicShare(asset, asked.filter(isStable));
  const rest = asked.filter((other) => other !== 'btc' && other !== 'eth' && !apart(other));
  const parts = [btc, eth, stables].reduce((sum, part) => sum + (Number.isFinite(part) ? part : 0), 0);
  return (TOTAL_LEVEL.coinmetrics * total - parts) * harmonicShare(asset, rest);
}
