import type { FigureSentence } from './figure-reader.ts';
import type { Slot } from './figure-text.ts';
import { onceFor } from './once-for.ts';
import { isIn, pattern, words } from './value-after.ts';

const sourcesOf = onceFor((w) => {
  const extremes = words(`${w.highest}|${w.lowest}`);
  return {
    /** "61% of the market, the most since", "63%, is its highest level in". */
    behind: `^(?:[^«;.,]|«s\\d+»){0,30}[,(–—]?[^«;.,]{0,20}?(${extremes})[^«;.,]{0,30}?«w\\d+»`,
    /** "62%, a four-year high". */
    apposed: `^\\s*(?:«w\\d+»\\s*)?[,(–—]\\s*(?:${w.whichIs}\\s+)?(?:${w.article})\\s+(?:[\\p{L}-]+\\s+)?«w\\d+»[\\s-]*(${words(`${w.high}|${w.low}`)})`,
    /** "its lowest level since May, at 57%". */
    before: `(${extremes})[^«;.,]{0,24}«w\\d+»,?\\s*(?:${w.at}|${w.of})\\s+(?:(?:${w.near})\\s+)?$`,
  };
});

/** "the highest since 2021", "a four-year low": the extreme of a time that a number beside it is said to be. */
export function superlativeNear({ text, words: w }: FigureSentence, { start, end }: Slot): 'high' | 'low' | undefined {
  const sources = sourcesOf(w);
  const rest = text.slice(end);
  const said =
    pattern(sources.behind).exec(rest)?.[1] ??
    pattern(sources.apposed).exec(rest)?.[1] ??
    pattern(sources.before).exec(text.slice(0, start))?.[1];
  if (said === undefined) return undefined;
  return isIn(said, `${w.lowest}|${w.low}`) ? 'low' : 'high';
}
