import type { Judge } from '../question.ts';
import { unknown } from '../unknown.ts';
import { judgeFearGreed } from './fear-greed.ts';
import { judgeMarketCap } from './market-cap.ts';
import { judgeSeason } from './season.ts';

/** Numbers of other things, told apart by what they are of. */
const BY_SCOPE: Readonly<Partial<Record<string, Judge>>> = {
  'market-cap': judgeMarketCap,
  'fear-greed': judgeFearGreed,
  'fear-greed-index': judgeFearGreed,
  'altcoin-season-index': judgeSeason,
};

/** A number that is none of the other kinds, by the rule of its scope; most of them nobody publishes for free. */
export const judgeOther: Judge = (question) => {
  const { scope } = question.claim;
  if (scope === undefined) return unknown({ why: 'unclear' });
  const rule = Object.hasOwn(BY_SCOPE, scope) ? BY_SCOPE[scope] : undefined;
  return rule?.(question) ?? unknown({ why: 'not-served', what: scope });
};
