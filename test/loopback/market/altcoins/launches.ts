import { epochDay } from '../../../../lib/core/time.ts';
import type { EpochDay } from '../../../../lib/core/units.ts';
import { namedRandom } from '../random.ts';
import { capAtPlace, characterOf, type CoinSpec } from './coin-spec.ts';

/** A new coin comes every so many days, for ever: at any time some have less than 90 days of history. */
const EVERY_DAYS = 24;
/** So long it is in the list; then it has sunk below it. */
const LISTED_DAYS = 264;
const FIRST_LAUNCH = epochDay(2020, 1, 6);
/** Places that launches are made for, and where they are traded, in turn. */
const PLACES = [28, 90, 42, 150] as const;
const MARKETS = ['SKBOGY', 'BGY', 'SCKBOGY', 'G', 'BOGY'] as const;

const HEADS = ['Ve', 'Zor', 'Kai', 'Lum', 'Dra', 'Oxi', 'Ny', 'Sol', 'Tre', 'Qua', 'Mir', 'Aby'] as const;
const MIDDLES = ['lo', 'va', 'ri', 'xe', 'do', 'mi', 'ta'] as const;
const TAILS = ['ra', 'n', 'dex', 'vo', 'lith', 'q', 'sy', 'x', 'bo', 'chain', 'net'] as const;

/** Invented names; their three wheels have no common period, so the next 900 are all different. */
function nameOf(i: number): string {
  return `${HEADS[i % HEADS.length]}${MIDDLES[i % MIDDLES.length]}${TAILS[i % TAILS.length]}`;
}

/** One in two rises to its high in its first months and sinks then; the others sink from the first day. */
function fateOf(i: number): (age: number) => number {
  const rising = i % 2 === 0;
  return (age) => {
    const early = rising ? -0.7 * Math.exp(-age / 45) : 1.1 * Math.exp(-age / 30);
    const late = -Math.max(0, age - 170) / 30;
    return early + late;
  };
}

function launch(seed: number, i: number): CoinSpec {
  const name = nameOf(i);
  const key = name.toLowerCase();
  const launchDay = FIRST_LAUNCH + i * EVERY_DAYS;
  const place = PLACES[i % PLACES.length] ?? 100;
  const price = 10 ** (-3 + 4 * namedRandom(seed, `launch price ${key}`).uniform());
  return {
    key,
    cmcId: 39_000 + i,
    symbol: key.slice(0, 6).toUpperCase(),
    name,
    launchDay,
    place,
    markets: MARKETS[i % MARKETS.length] ?? '',
    logPrice: Math.log(price),
    supply: capAtPlace(place) / price,
    fate: fateOf(i),
    ...characterOf(seed, key, launchDay, place),
    bump: { day: launchDay, widthDays: 1, height: 0 },
  };
}

/** Coins launched so lately before a day that they are still in the list. */
export function launchesAt(seed: number, day: EpochDay): readonly CoinSpec[] {
  const newest = Math.floor((day - 1 - FIRST_LAUNCH) / EVERY_DAYS);
  const oldest = Math.max(0, Math.ceil((day - LISTED_DAYS - FIRST_LAUNCH) / EVERY_DAYS));
  return Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, k) => launch(seed, oldest + k));
}
