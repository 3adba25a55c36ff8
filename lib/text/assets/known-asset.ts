/**
 * An asset that texts name: its ticker, the name to show, and further names and nicknames. A name of several words that is
 * written in lower case here is found in any case ("shiba inu"); one in capitals needs them ("The Graph"). Names of one word
 * are found in any case unless they are ordinary words. Tickers that follow a `$` here are other tickers of the same asset.
 */
export type KnownAsset = readonly [symbol: string, name: string, ...otherNames: string[]];
