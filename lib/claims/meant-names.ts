import type { Mention } from '../text/asset-names.ts';
import { KNOWN_STOCKS } from '../text/assets/known-stocks.ts';

const STOCKS: ReadonlySet<string> = new Set(KNOWN_STOCKS.map(([ticker]) => ticker));

/** "Strategy leapt 12%", "and Coinbase 4%": a company whose name is followed by a per cent, behind its verb or none, is its share. */
const MOVES = /^ (?:\p{L}+ ){0,3}\d[\d.,]* ?(?:%|percent|per cent|Prozent)/u;
const isShare = ({ subject, end }: Mention, text: string): boolean => STOCKS.has(subject) && MOVES.test(text.slice(end, end + 60));

const isCapital = ({ start }: Mention, text: string): boolean => text[start] !== text[start]?.toLowerCase();

/** What parts the names of a row. */
const LINK = /^(?:, | & |,? (?:and|und|sowie) )$/;

/** "Bitcoin, Cardano and Stellar": beside a name that is sure, in a row with it. */
const isBeside = (mention: Mention, other: Mention | undefined, text: string): boolean => {
  if (!other?.isSure || STOCKS.has(mention.subject)) return false;
  const [first, second] = other.start < mention.start ? [other, mention] : [mention, other];
  return LINK.test(text.slice(first.end, second.start));
};

/**
 * The names of a sentence that mean the asset: sure ones, and unsure ones ("Near", "Link") with a capital that the page or the
 * text before named beyond doubt, that stand in a row with a sure one, or that are a company's whose share moves.
 */
export function meantNames(mentions: readonly Mention[], text: string, named: ReadonlySet<string>): readonly Mention[] {
  const meant: Mention[] = [];
  mentions.forEach((mention, at) => {
    const isRowMember = isBeside(mention, meant.at(-1), text) || isBeside(mention, mentions[at + 1], text);
    const isMeant = mention.isSure || isShare(mention, text) || (isCapital(mention, text) && (named.has(mention.subject) || isRowMember));
    if (isMeant) meant.push({ ...mention, isSure: true });
  });
  return meant;
}
