import type { Judge } from '../question.ts';
import { unknown } from '../unknown.ts';
import { judgeFearGreed } from './fear-greed.ts';
import { judgeMarketCap } from './market-cap.ts';
import { judgeSeason } from './season.ts';

/** Numbers of other things, told apart by what they are of. */
const BY_SCOPE: ReadonlyMap<string, Judge> = new Map([
  ['market-cap', judgeMarketCap],
  ['fear-greed', judgeFearGreed],
  ['fear-greed-index', judgeFearGreed],
  ['altcoin-season-index', judgeSeason],
]);

/** A number that is none of the other kinds, by the rule of its scope; most of them nobody publishes for free. */
export const judgeOther: Judge = (question) => {
  const { scope } = question.claim;
  if (scope === undefined) return unknown({ why: 'unclear' });
  return BY_SCOPE.get(scope)?.(question) ?? unknown({ why: 'not-served', what: scope });
};
