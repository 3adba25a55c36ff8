import type { Superlative } from '../claim.ts';
import type { FigureSentence } from './figure-reader.ts';
import type { Slot } from './figure-text.ts';
import { onceFor } from './once-for.ts';
import { isIn, pattern, words } from './value-after.ts';

const sourcesOf = onceFor((w) => {
  const extremes = words(`${w.highest}|${w.lowest}`);
  return {
    /** "61% of the market, the most since", "63%, is its highest level in". */
    behind: `^(?:[^«;.,]|«s\\d+»){0,45}[,(–—]?[^«;.,]{0,20}?(${extremes})[^«;.,]{0,30}?«w(\\d+)»`,
    /** "62%, a four-year high". */
    apposed: `^\\s*(?:«w\\d+»\\s*)?[,(–—]\\s*(?:${w.whichIs}\\s+)?(?:${w.article})\\s+(?:[\\p{L}-]+\\s+)?«w(\\d+)»[\\s-]*(${words(`${w.high}|${w.low}`)})`,
    /** "its lowest level since May, at 57%". */
    before: `(${extremes})[^«;.,]{0,24}«w(\\d+)»,?\\s*(?:${w.at}|${w.of})\\s+(?:(?:${w.near})\\s+)?$`,
    /** "has fallen to its lowest level since May", "to a four-year low": no number says how far. */
    bare: `^[^«;.,]{0,40}?(?:(?:${w.to}|${w.at})\\s+(?:[\\p{L}]+\\s+)?(${extremes})[^«;.,]{0,24}«w(\\d+)»|(?:${w.article})\\s+«w(\\d+)»[\\s-]*(${words(`${w.high}|${w.low}`)}))`,
  };
});

/** The extreme of a time. */
export interface Extreme {
  readonly direction: 'high' | 'low';
  readonly superlative?: Superlative;
}

function periodOf({ items }: FigureSentence, index: string | undefined): Superlative | undefined {
  const item = items[Number(index)];
  const window = item?.kind === 'time' ? item.time.window : undefined;
  if (window?.kind === 'since') return { since: window.from };
  return window?.kind === 'rolling' ? { overDays: window.days } : undefined;
}

function extremeOf(sentence: FigureSentence, said: string | undefined, index: string | undefined): Extreme | undefined {
  if (said === undefined) return undefined;
  const superlative = periodOf(sentence, index);
  const isLow = isIn(said, sentence.words.lowest, sentence.words.low);
  return { direction: isLow ? 'low' : 'high', ...(superlative ? { superlative } : {}) };
}

/** "the highest since 2021", "a four-year low": the extreme of a time that a number beside it is said to be. */
export function superlativeNear(sentence: FigureSentence, { start, end }: Slot): Extreme | undefined {
  const { text, words: w } = sentence;
  const sources = sourcesOf(w);
  const rest = text.slice(end);
  const behind = pattern(sources.behind).exec(rest) ?? undefined;
  const apposed = behind ? undefined : (pattern(sources.apposed).exec(rest) ?? undefined);
  if (apposed) return extremeOf(sentence, apposed[2], apposed[1]);
  const match = behind ?? pattern(sources.before).exec(text.slice(0, start));
  return extremeOf(sentence, match?.[1], match?.[2]);
}

/** The extreme that what was named is said to be at behind its words, without a number: "fell to its lowest level in over a year". */
export function superlativeBehind(sentence: FigureSentence, end: number): Extreme | undefined {
  const match = pattern(sourcesOf(sentence.words).bare).exec(sentence.text.slice(end));
  return extremeOf(sentence, match?.[1] ?? match?.[4], match?.[2] ?? match?.[3]);
}
