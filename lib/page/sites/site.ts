/** How the addresses of a tracker or an exchange name coins. Words are whole path segments, apart by spaces. */
export interface CoinAddresses {
  /** What a coin's slug follows: `price` in `/en/price/solana`. */
  readonly slugAfter?: string;
  /** What a market follows, other segments between them or not: `trade` in `/en/trade/SOL_USDT`, `/trade/spot/SOL/USDT`. */
  readonly marketAfter?: string;
}

/** One web site on which the badge shows itself. Data only; one file a site, ending in one declaration. */
export interface Site {
  /** Stable key of settings: the registrable name without its ending, e.g. `coindesk`. */
  readonly id: string;
  readonly name: string;
  /** news: the article may be read. tracker, exchange: only URL, title and JSON-LD are. */
  readonly kind: 'news' | 'tracker' | 'exchange';
  /** Exact public hosts, e.g. `www.coindesk.com`; never hosts of accounts, login or payment. */
  readonly hosts: readonly string[];
  /**
   * Set for a site that came after the first release: a new required host would disable the update in Chrome until
   * the person accepts it, so such a site is offered in options instead, with the browser's permission prompt.
   */
  readonly optional?: true;
  /** Set for a host that no file here describes: a person added it in options. */
  readonly isOwn?: true;
  /** Path patterns of the site's own on which nothing runs, beyond those that hold everywhere. */
  readonly closedPaths?: readonly RegExp[];
  /** Where the structure does not tell: a selector of the element that holds an article's text. */
  readonly article?: string;
  /** On trackers and exchanges: by which addresses a page is that of one coin. */
  readonly coins?: CoinAddresses;
}
