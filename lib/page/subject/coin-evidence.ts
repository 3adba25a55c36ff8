import type { AssetNames, Mention } from '../../text/asset-names.ts';
import type { Reason, ReasonPlace } from '../page-subject.ts';
import { coinOf } from './headline-lead.ts';

/** The places of a page, with what stands there. */
export type Places = Readonly<Partial<Record<ReasonPlace, string>>>;

/** What the places of a page say of one coin. */
export interface CoinEvidence {
  readonly symbol: string;
  /** How much it weighs: one for each time the text names it, more for each other place. */
  readonly weight: number;
  readonly inText: number;
  /** By its name and by its ticker: then it is the coin, and the page speaks of crypto. */
  readonly isNamedTwice: boolean;
  readonly why: readonly Reason[];
}

/** A place says as much as so many mentions in the text. */
const WEIGHTS: Readonly<Record<ReasonPlace, number>> = { headline: 12, title: 6, url: 4, tags: 4, description: 4, 'json-ld': 3, text: 1 };

/** The order in which reasons are told. */
const ORDER: readonly ReasonPlace[] = ['url', 'headline', 'title', 'tags', 'json-ld', 'description', 'text'];

interface Found {
  readonly place: ReasonPlace;
  readonly mention: Mention;
  readonly coin: string;
}

export interface Evidence {
  /** The heaviest first. */
  readonly coins: readonly CoinEvidence[];
  /** Whether a mention means its coin: beyond doubt, or because the page names the coin so elsewhere. */
  readonly isMeant: (mention: Mention) => boolean;
}

/** Words that begin with a capital, and words: a line in which most do is in the style of titles, and capitals say nothing. */
const isSentence = (line: string): boolean => {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length / 2;
};

/** What only a price does: "Render jumps 20 %". */
const MOVES =
  /^ (?:rises?|jumps?|gains?|surges?|soars?|climbs?|rall(?:y|ies)|rockets?|adds?|falls?|drops?|slides?|slips?|tumbles?|plunges?|sinks?|sheds?|loses?|crash(?:es)?|dips?|(?:is )?(?:up|down)|steigt|fällt|gewinnt|verliert) (?:by |over |more than |nearly |about |to |um )?\$?[\d.,]+/i;

/** Whether a word in capitals stands as a proper name: with a possessive, before a move in numbers, or inside a sentence. */
const isProper = (text: string, { start, end }: Mention): boolean =>
  MOVES.test(text.slice(end, end + 40)) ||
  /^['’]s(?!\p{L})/u.test(text.slice(end, end + 3)) ||
  /[\p{Ll},] $/u.test(text.slice(Math.max(0, start - 2), start));

/** Ordinary words by the list that hardly any text about money uses as such, but in "an avalanche of". */
const RARE: ReadonlySet<string> = new Set(
  `ripple polygon avalanche cosmos celestia injective immutable initia babylon osmosis wormhole monad aster jupiter mina theta golem neo
   ronin mantle plasma morpho aevo altlayer bonk`.split(/\s+/),
);

const isRare = (text: string, { start, end }: Mention): boolean =>
  RARE.has(text.slice(start, end).toLowerCase()) && !/^ (?:of|effects?)\b/i.test(text.slice(end, end + 9));

/** So many proper names in the text make a name of an ordinary word: one may be a heading that runs into a sentence. */
const MIN_PROPER = 2;

/**
 * Every coin that the places of a page name. An ordinary word that is a name ("Near", "Optimism") counts only where the page
 * names the coin beyond doubt too, or in two ways of which neither is beyond doubt alone (the name and the ticker), or where
 * it is a proper name on a page about crypto.
 */
export function* coinEvidence(places: Places, names: AssetNames, isAboutCrypto: boolean): Generator<void, Evidence> {
  const found: Found[] = [];
  for (const place of ORDER) {
    for (const mention of yield* names.mentionsInSteps(places[place] ?? '')) {
      const coin = coinOf(mention);
      if (coin !== undefined) found.push({ place, mention, coin });
    }
    yield;
  }
  const properIn = ({ place, mention }: Found): number => {
    const text = places[place] ?? '';
    if (place === 'headline' && isRare(text, mention)) return MIN_PROPER;
    if (place === 'text') return isProper(text, mention) ? 1 : 0;
    if (place !== 'headline' && place !== 'description') return 0;
    return MOVES.test(text.slice(mention.end)) || (isSentence(text) && isProper(text, mention)) ? MIN_PROPER : 0;
  };
  const isSure = ({ place, mention }: Found): boolean => mention.isSure && (place !== 'url' || places.headline === undefined);
  const isKnown = (all: readonly Found[]): boolean =>
    all.some(isSure) ||
    new Set(all.map(({ mention }) => mention.form)).size > 1 ||
    (isAboutCrypto && all.reduce((sum, one) => sum + properIn(one), 0) >= MIN_PROPER);
  const byCoin = [...Map.groupBy(found, ({ coin }) => coin)].filter(([, all]) => isKnown(all));
  const known = new Set(byCoin.map(([coin]) => coin));
  const coins = byCoin
    .map(([symbol, all]): CoinEvidence => {
      const inText = all.filter(({ place }) => place === 'text').length;
      const where = ORDER.filter((place) => all.some((one) => one.place === place));
      const weight = where.reduce((sum, place) => sum + (place === 'text' ? inText : WEIGHTS[place]), 0);
      const isNamedTwice = new Set(all.map(({ mention }) => mention.form)).size > 1;
      const why = where.map((place): Reason => (place === 'text' ? { where: place, count: inText } : { where: place }));
      return { symbol, weight, inText, isNamedTwice, why };
    })
    .toSorted((a, b) => b.weight - a.weight);
  return { coins, isMeant: (mention) => mention.isSure || known.has(coinOf(mention) ?? '') };
}
