import type { Text } from '../core/text.ts';
import type { EpochDay } from '../core/units.ts';
import type { Formatters } from './formatters.ts';

/** A source that gave nothing usable, and why in words. */
export interface Trouble {
  readonly source: string;
  readonly why: string;
  /** "in 40 s": when it is asked again, where it rests. */
  readonly again?: string;
}

/** What came of asking the sources. */
export interface Asked {
  readonly answered: readonly { readonly source: string; readonly newestDay?: EpochDay }[];
  readonly failed: readonly Trouble[];
  /** Failed before, and left alone this time because they want rest. */
  readonly resting: readonly Trouble[];
}

/** How asking ended; not `ok` where somebody gave nothing usable. */
export interface AskOutcome {
  readonly ok: boolean;
  readonly text: string;
}

/** More in one sentence would be a log: options lists every source. */
const MOST_NAMED = 3;

/**
 * What came of asking, in words: who answered and up to which day, who gave nothing usable and why. A failure is
 * never left out in favour of an answer. Pure.
 */
export function askedText({ answered, failed, resting }: Asked, { t, format }: { readonly t: Text; readonly format: Formatters }): string {
  const list = (items: readonly string[]): string => {
    const all = [...new Set(items)];
    const named = all.slice(0, MOST_NAMED).join(t('asked_and'));
    return all.length > MOST_NAMED ? t('asked_more', named, String(all.length - MOST_NAMED)) : named;
  };
  const why = (troubles: readonly Trouble[]): string => list(troubles.map((trouble) => t('asked_why', trouble.source, trouble.why)));
  const rest = ({ source, why: reason, again }: Trouble): string =>
    again === undefined ? t('asked_why', source, reason) : t('asked_why_again', source, reason, again);
  const came = answered.map(({ source, newestDay }) =>
    newestDay === undefined ? source : t('asked_up_to', source, format.date(newestDay)),
  );
  const sentences = [
    ...(came.length + failed.length > 0 ? [t('asked_done')] : []),
    ...(came.length > 0 ? [t('asked_answered', list(came))] : []),
    ...(failed.length > 0 ? [t('asked_failed', why(failed))] : []),
    ...(resting.length > 0 ? [t('asked_resting', list(resting.map(rest)))] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : t('asked_nobody');
}
