import { err, ok } from '../../lib/core/result.ts';
import type { Result } from '../../lib/core/result.ts';

/** Which market `npm start` shows. A folder holds real history as CSV files (COMOVE_MARKET_DIR describes them). */
export type Market = { readonly kind: 'live' } | { readonly kind: 'simulated' } | { readonly kind: 'folder'; readonly dir: string };

/** What the person asked for; `auto` is live where enough sources answer, else simulated. */
export type MarketWish = Market | { readonly kind: 'auto' };

const FLAG = '--market=';
const USAGE = 'Use "npm start -- --market=live", "--market=simulated", or "--market=" and a folder with real history.';
/** The file that every folder of history has. */
export const HISTORY_FILE = 'russell2000.csv';

/** Reads the arguments of `npm start`. `hasFile` says whether a folder holds a file; the error is a sentence. */
export function marketWish(args: readonly string[], hasFile: (dir: string, file: string) => boolean): Result<MarketWish, string> {
  const unknown = args.find((arg) => !arg.startsWith(FLAG));
  if (unknown !== undefined) return err(`"${unknown}" means nothing here. ${USAGE}`);
  const value = args.at(-1)?.slice(FLAG.length);
  if (value === undefined) return ok({ kind: 'auto' });
  if (value === 'live' || value === 'simulated') return ok({ kind: value });
  if (value === '') return err(USAGE);
  return hasFile(value, HISTORY_FILE) ? ok({ kind: 'folder', dir: value }) : err(`${value} is no folder with ${HISTORY_FILE}. ${USAGE}`);
}

/** Needs without which there is no headline figure. */
export const NEEDED = ['RUT', 'TOTAL'] as const;

/** The market to show, given which needs live sources answered. Only asked for `auto`. */
export const chosenMarket = (wish: MarketWish, answered: ReadonlySet<string>): Market => {
  if (wish.kind !== 'auto') return wish;
  return NEEDED.every((need) => answered.has(need)) ? { kind: 'live' } : { kind: 'simulated' };
};
