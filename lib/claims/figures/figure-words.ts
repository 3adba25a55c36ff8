/**
 * Words of a language about figures of the market, as sources of regular expressions over lower-case text without
 * typographic quotation marks: alternatives parted by `|`, without groups that capture. They match whole words only.
 */
export interface FigureWords {
  /** Right before a number: what it says of the level. */
  readonly above: string;
  readonly below: string;
  readonly near: string;
  readonly at: string;
  readonly by: string;
  readonly from: string;
  /** Before what a number was at another time: "from", "compared with", "having been at"; and words that no such thing follows. */
  readonly formerly: string;
  readonly noFormer: string;
  /** "peak of", "all of": may stand between those and the number. */
  readonly crest: string;
  readonly to: string;
  readonly of: string;
  readonly forWord: string;
  /** "high of", "peak of". */
  readonly high: string;
  readonly low: string;
  /** "the highest since", "the least in years". */
  readonly highest: string;
  readonly lowest: string;
  /** Verbs and nouns of a move, right before its size. */
  readonly up: string;
  readonly down: string;
  /** Articles and adverbs that say nothing. */
  readonly filler: string;
  /** "a", before words that say of a number what it is like: "a tame 0.01%". */
  readonly article: string;
  /** "which is", before what a number is said to be. */
  readonly whichIs: string;
  /** Signs in words before a number, and those of them that turn it: "minus". */
  readonly sign: string;
  readonly minus: string;
  readonly have: string;
  /** Before a number that opens a clause ("At 17.9%, …"), and the verbs that may follow it there. */
  readonly fronts: string;
  readonly fronted: string;
  /** Opens a relative clause right behind a noun. */
  readonly relative: string;
  /** What opens another clause. */
  readonly clause: string;
  /** "worth", "in value". */
  readonly worth: string;
  /** "was", "have been", before what was done to it. */
  readonly passive: string;
  readonly crypto: string;
  /** "total", "overall": of the whole market, where no name says whose. */
  readonly total: string;
  readonly possessive: string;
  readonly not: string;
  readonly longestSince: string;

  readonly dominance: string;
  readonly marketShare: string;
  /** "of the total": before the market's name. */
  readonly ofTheMarket: string;
  /** The market as a whole in words that are no name: "the market", "total crypto capitalization". */
  readonly wholeMarket: string;
  /** Behind "share": "of that", where the whole was named before. */
  readonly shareOfIt: string;
  /** "theirs", of a share that was spoken of. */
  readonly ownShare: string;
  /** "that of": the same figure of another. */
  readonly thatOf: string;
  /** Shares that are of the market by themselves, and those that are where a coin's name is before them. */
  readonly marketOfShare: string;
  readonly shareAlone: string;
  /** Between a part of the market and who has it: "is now". */
  readonly isHeldBy: string;
  /** Between a share of the whole and whose it is: "held by". */
  readonly heldBy: string;
  /** Between a market and what it is worth. */
  readonly valuedAt: string;
  readonly makesUp: string;

  readonly correlation: string;
  /** Behind "correlation": says no more. */
  readonly coefficient: string;
  /** "link", "tie": of two that move alike where a number or its strength is told. */
  readonly link: string;
  /** "that", "the one": a correlation that was spoken of, with another. */
  readonly theOne: string;
  /** Before whom something is correlated with, and before both. */
  readonly relatedTo: string;
  readonly between: string;
  readonly it: string;
  /** Two that were named before: "the two", "them". */
  readonly bothNamed: string;
  /** Bitcoin and Ether in words. */
  readonly twoLargest: string;
  readonly together: string;
  readonly decoupled: string;
  readonly inverse: string;
  readonly weak: string;
  readonly equities: string;

  readonly outperforms: string;
  readonly underperforms: string;
  readonly winning: string;
  readonly losing: string;
  readonly streak: string;
  readonly largeCaps: string;
  /** Bitcoin as others see it: "its larger rival". */
  readonly rival: string;
  /** What points back to the asset spoken of before: "it", "the token". */
  readonly pointed: string;

  readonly marketCap: string;
  /** "in value", where it is not said of what. */
  readonly inValue: string;
  /** "altcoin" before "dominance". */
  readonly altcoin: string;
  readonly stablecoin: string;
  readonly gained: string;
  readonly lost: string;
  readonly wiped: string;
  /** What money did that is no more. */
  readonly vanished: string;
  readonly added: string;
  /** What money did that has come: "flowed into". */
  readonly arrived: string;
  /** Verbs whose object is the value: "lifted the value of all coins by", "cut". */
  readonly lifted: string;
  readonly lowered: string;
  /** Behind a change: "leaving it worth", "bringing the total to". */
  readonly leavesAt: string;
  /** Behind "$58 billion": "more than" it was, "less than". */
  readonly moreThan: string;
  readonly lessThan: string;
  /** Behind "crypto" or "the market": all of it. */
  readonly asAWhole: string;
  /** Before the same in dollars: ", or $800 billion". */
  readonly or: string;
  readonly excluding: string;

  readonly longShort: string;
  readonly taker: string;
  readonly funding: string;
  readonly premium: string;
  /** "parity": a ratio of 1 in words. */
  readonly parity: string;
  readonly traders: string;
  readonly longs: string;
  readonly shorts: string;
  /** Between a side and its share. */
  readonly makesUpShare: string;
  /** "the share of longs". */
  readonly longShare: string;
  readonly shortShare: string;
  readonly areLong: string;
  readonly areShort: string;

  /** Before funds that money leaves: "out of". */
  readonly outOf: string;
  readonly inflow: string;
  readonly outflow: string;
  /** Behind a coin's name: funds that hold it. */
  readonly fund: string;
  readonly allFunds: string;
  readonly exchange: string;
  readonly tookIn: string;
  readonly pulled: string;
  /** Behind the money: where it went. */
  readonly left: string;
  readonly entered: string;
  /** Coins off and onto exchanges. */
  readonly withdrawn: string;
  readonly deposited: string;
  /** Between two ways: "withdrawals exceeded deposits". */
  readonly exceeds: string;
  /** Flows in and out held against each other, whose sign tells the way. */
  readonly netFlows: string;
  /** Before the next of several amounts: "another". */
  readonly further: string;
  /** "bringing this year's total to", behind flows that were told. */
  readonly bringsTotal: string;
  /** What ends a run. */
  readonly breaks: string;
  /** Who holds much of a coin, and what they do with it. */
  readonly whales: string;
  readonly accumulated: string;
  readonly distributed: string;
  /** One of those that an index or a market has: "company". */
  readonly member: string;
  readonly hold: string;
  readonly assets: string;

  readonly liquidation: string;
  readonly liquidated: string;
  readonly positions: string;
  /** Between a part of what was liquidated and its side: "came from". */
  readonly cameFrom: string;
  readonly longSide: string;
  readonly shortSide: string;
  readonly openInterest: string;
  readonly volume: string;
  readonly tvl: string;
  /** Coins that there are, in dollars. */
  readonly supply: string;
  readonly realizedCap: string;
  /** What exchanges hold of a coin. */
  readonly reserves: string;
  /** Between the amounts of a list: "followed by". */
  readonly goesOn: string;
  readonly and: string;
  /** Verbs before the sign of a rate: "turned", "remains". */
  readonly noted: string;
  readonly positive: string;
  readonly negative: string;
  readonly season: string;
}
