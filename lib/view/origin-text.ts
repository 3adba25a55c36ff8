import type { Text } from '../core/text.ts';
import type { EpochDay } from '../core/units.ts';
import type { SeriesId } from '../market/instrument.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { DailySeries } from '../market/series.ts';
import { contributions } from './contributions.ts';
import type { Contribution } from './contributions.ts';

/** How the parts of an origin are said; `name` is a provider's, dates and factors are printed already. */
export interface OriginPhrases {
  readonly since: (name: string, from: string) => string;
  readonly between: (name: string, from: string, to: string) => string;
  readonly on: (name: string, day: string) => string;
  readonly rescaled: (guest: string, factor: string) => string;
  readonly less: (series: string, providers: string) => string;
  readonly levelsDiffer: string;
}

export interface OriginSay {
  readonly phrases: OriginPhrases;
  readonly date: (day: EpochDay) => string;
  readonly sourceName: (id: string) => string;
  /** How a part is called that is taken off. */
  readonly seriesName: (id: SeriesId) => string;
}

/** The phrases of the catalogue. */
export const originPhrases = (t: Text): OriginPhrases => ({
  since: (name, from) => t('source_guest_since', name, from),
  between: (name, from, to) => t('source_guest_between', name, from, to),
  on: (name, day) => t('source_guest_on', name, day),
  rescaled: (guest, factor) => t('source_rescaled', guest, factor),
  less: (series, names) => t('source_less', series, names),
  levelsDiffer: t('source_levels_differ'),
});

/** Decimals of a factor: a tenth of a per cent is the least that a reader could see in a price. */
const FACTOR_DECIMALS = 3;

/** What stands in brackets behind a provider's name says what its total is summed up from, which no part is. */
const withoutBrackets = (name: string): string => name.replace(/ \(.*\)$/, '');

/**
 * Where the days of a series come from: its home provider, then every other one with its first day and the factor by
 * which its closes are rescaled; of a computed series those of the total, and of each part that is taken off. Empty for
 * a series without a final day.
 */
export function originText(series: DailySeries, say: OriginSay): string {
  const [whole = series, ...parts] = series.derivedFrom ?? [series];
  const bare: OriginSay = { ...say, sourceName: (id) => withoutBrackets(say.sourceName(id)) };
  const homes = new Set([whole, ...parts].map((one) => homeName(one, bare)));
  return [
    providers(whole, say),
    ...parts.map((part) => say.phrases.less(say.seriesName(part.id), providers(part, bare))),
    ...(homes.size > 1 ? [say.phrases.levelsDiffer] : []),
  ].join('; ');
}

function homeName(series: DailySeries, { sourceName }: OriginSay): string {
  const home = contributions(series)[0];
  return home ? sourceName(home.source) : '';
}

function providers(series: DailySeries, say: OriginSay): string {
  const newest = newestFinalDay(series);
  const texts = contributions(series).map((one, i) => (i === 0 ? say.sourceName(one.source) : guestText(one, newest, say)));
  return texts.join(', ');
}

function guestText({ source, from, to, factor }: Contribution, newest: EpochDay | undefined, say: OriginSay): string {
  const { phrases, date } = say;
  const name = say.sourceName(source);
  const printed = factor.toFixed(FACTOR_DECIMALS);
  const guest = (): string => {
    if (to === newest) return phrases.since(name, date(from));
    return from === to ? phrases.on(name, date(from)) : phrases.between(name, date(from), date(to));
  };
  return Number(printed) === 1 ? guest() : phrases.rescaled(guest(), printed);
}
