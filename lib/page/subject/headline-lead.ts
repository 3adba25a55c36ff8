import type { AssetNames, Mention } from '../../text/asset-names.ts';
import { assetClassOf } from './asset-class.ts';

/** What a headline is about, by the order of its coins and the words between them. */
export interface HeadlineLead {
  /** Coins on a par at its head: "Bitcoin and Ether slide" has two, "Ether outpaces Bitcoin" one. */
  readonly equals: readonly string[];
  /** All its coins in their order. */
  readonly coins: readonly string[];
  /** It strings headlines of several coins together, none of which is the page's: "Solana rises, stocks fall, ether funds grow". */
  readonly isRoundup: boolean;
  /** The market stands before every coin: "Crypto market slips as Bitcoin falls". */
  readonly isMarketFirst: boolean;
}

/** Words that make of the coin behind them a circumstance, a measure or a place: "as", "than", "outpaces", "on". */
const SUBORDINATE =
  /(?<![\p{L}\p{N}])(?:as|while|amid|despite|after|before|since|until|if|when|where|because|thanks|vs\.?|versus|than|against|over|from|into|like|unlike|on|in|to|for|with|without|via|of|by|at|toward|towards|behind|beyond|ahead|beside|alongside|through|its?|outpac\w+|outperform\w*|outshin\w+|beat\w*|flip\w*|overtak\w+|surpass\w*|top(?:s|ped)|eclips\w+|mirror\w*|follow\w*|track\w*|als|während|nach|trotz|gegen|vor|mit|auf|bei|wie|von|zu|statt)(?![\p{L}\p{N}])/iu;

/** Capital that leaves one coin for another: the one it goes to is what is told of. */
const DESTINATION =
  /(?<!\p{L})(?:rotat|switch|shift|swap|migrat|ditch|pivot|umschicht|wechsel)\p{L}*(?!.*(?<!\p{L})(?:from|aus|von)\s*$).*(?<!\p{L})(?:to|into|toward|towards|for|in|zu)\s*$/iu;

/** Coins in a row: "Bitcoin, Ether and XRP", "BTC/ETH", "XRP & SOL". */
const IN_A_ROW = /^(?:\s*(?:,|and|or|&|und|oder|\/|\+|;|·|\||'s|’s|price)\s*)+$/i;

/** Where a headline of several parts is strung together; not inside a number. */
const PARTS = /[,;|•·]\s+|\s[|–—-]\s/g;
/** From so many parts on, a headline that begins anew with another coin is a string of them. */
const MANY_PARTS = 3;
/** A part with less than two words behind its coin is one of a row: "Bitcoin, Ether and XRP slide". */
const TOLD = /^['’]?\w*(?:\s+[^\s,;|•·]+){2}/;

/** The market or many coins as what a text is about. */
const MARKET =
  /(?<![\p{L}\p{N}])(?:crypto(?:currenc(?:y|ies))?|krypto\p{L}*|altcoins?|alts|memecoins?|meme coins?|stablecoins?|digital assets?|tokens)(?![\p{L}\p{N}-])/iu;

/** The coin of a mention; of a price in another asset its first. */
export const coinOf = ({ subject }: Mention): string | undefined => {
  const [base = ''] = subject.split(/[/~]/);
  return assetClassOf(base) === 'coin' ? base : undefined;
};

/** Stablecoins that headlines name by their issuer, or as what something is paid in. */
const STABLE: ReadonlySet<string> = new Set('USDT USDC DAI USDE USDS FDUSD TUSD PYUSD RLUSD USD1 BUSD USDD FRAX'.split(' '));

/** On a par with another coin a stablecoin is its issuer or its measure: "Tether buys bitcoin". */
function withoutIssuers(coins: readonly string[]): readonly string[] {
  const others = coins.filter((coin) => !STABLE.has(coin));
  return others.length > 0 ? others : coins;
}

/** Whether several coins begin a part of a headline of many parts, and have something told of them there. */
function isRoundup(headline: string, mentions: readonly Mention[]): boolean {
  const starts = [0, ...Array.from(headline.matchAll(PARTS), ({ index, 0: mark }) => index + mark.length)];
  const begin = mentions.filter(({ start, end }) => starts.includes(start) && TOLD.test(headline.slice(end)));
  return starts.length >= MANY_PARTS && new Set(begin.map(coinOf)).size > 1;
}

/**
 * Reads a headline by its order: the first coin leads, a coin that follows in a row with one on a par is on a par, and so is
 * one with a clause of its own; where capital moves from one to another, the other leads. What stands behind a preposition,
 * a conjunction or a verb of comparison does not. `isMeant` tells which mentions mean a coin.
 */
export function headlineLead(headline: string, names: AssetNames, isMeant: (mention: Mention) => boolean): HeadlineLead {
  const mentions = names.mentionsIn(headline).filter((mention) => coinOf(mention) !== undefined && isMeant(mention));
  const coins: string[] = [];
  const equals: string[] = [];
  let wasEqual = false;
  let end = 0;
  for (const mention of mentions) {
    const coin = coinOf(mention) ?? '';
    const between = headline.slice(end, mention.start);
    if (DESTINATION.test(headline.slice(0, mention.start))) equals.length = 0;
    const isEqual = equals.length === 0 || (IN_A_ROW.test(between) ? wasEqual : !SUBORDINATE.test(between));
    if (!coins.includes(coin)) {
      coins.push(coin);
      if (isEqual) equals.push(coin);
    }
    wasEqual = equals.includes(coin);
    end = mention.end;
  }
  const market = headline.search(MARKET);
  const first = mentions[0]?.start ?? headline.length;
  const isMarketFirst = market >= 0 && market < first && SUBORDINATE.test(headline.slice(market, first));
  return { equals: withoutIssuers(equals), coins, isRoundup: isRoundup(headline, mentions), isMarketFirst };
}
