import type { Text } from '../../core/text.ts';

/** Steps that have words of their own. */
const WORDED = [
  'close',
  'high',
  'low',
  'base',
  'change',
  'streak',
  'record',
  'capitalisation',
  'added',
  'implied',
  'ratio',
  'r',
  'share',
  'balance',
  'index',
  'longest',
  'distance',
  'drawdown',
  'r_high',
  'r_low',
  'r_of_levels',
  'lead',
  'as_long',
  'coins',
  'coins_so',
  'coins_share',
  'median',
  'capitalisation_then',
  'season_then',
  'fear_greed_of_others',
  'market_cap',
] as const;
type Worded = (typeof WORDED)[number];
const isWorded = (what: string): what is Worded => WORDED.some((word) => word === what);

/** What a line of the arithmetic is. A step that has no words here is called by its own name. */
export function stepWord(what: string, subject: string, t: Text): string {
  // Of altcoins together it is counted how many of them are as far down.
  const key = what === 'share' && subject === 'ALT' ? 'coins_share' : what.replaceAll('-', '_');
  return isWorded(key) ? t(`statements_step_${key}`) : what.replaceAll('-', ' ');
}
