/** Words that mean the largest coin, before one of the nouns below: "the leading cryptocurrency". */
const LARGEST = [
  'largest',
  'biggest',
  'leading',
  'top',
  'flagship',
  'premier',
  'pioneer',
  'original',
  'oldest',
  'number one',
  'dominant',
  'primary',
];
const SECOND = ['second largest', 'second biggest', 'second most valuable', 'number two', '2nd largest'];
const COIN_NOUNS = [
  'cryptocurrency',
  'crypto asset',
  'digital asset',
  'digital currency',
  'crypto',
  'virtual currency',
  'cryptoasset',
  'coin',
];

const LARGEST_DE = [
  'größte',
  'größten',
  'führende',
  'führenden',
  'wichtigste',
  'wichtigsten',
  'älteste',
  'ältesten',
  'wertvollste',
  'bekannteste',
  'bekanntesten',
  'grösste',
  'grössten',
  'älteste und bekannteste',
  'ältesten und bekanntesten',
  'bekannteste und älteste',
  'älteste und größte',
  'größte und bekannteste',
  'größten und bekanntesten',
  'größte und älteste',
];
const SECOND_DE = [
  'zweitgrößte',
  'zweitgrößten',
  'zweitwichtigste',
  'zweitwertvollste',
  'zweitgrösste',
  'zweitgrössten',
  'zweitwichtigsten',
];
const COIN_NOUNS_DE = [
  'kryptowährung',
  'digitalwährung',
  'krypto-asset',
  'cyberdevise',
  'kryptodevise',
  'cyberwährung',
  'digitaldevise',
  'digitalmünze',
  'digitale währung',
];

const combined = (heads: readonly string[], nouns: readonly string[]): readonly string[] =>
  heads.flatMap((head) => nouns.map((noun) => `${head} ${noun}`));

/** Descriptions by rank that hold over all the years that news of a price is about. Lower case; a hyphen counts as a space. */
export const PHRASES: readonly (readonly [subject: string, phrases: readonly string[]])[] = [
  [
    'BTC',
    [
      ...combined(LARGEST, COIN_NOUNS),
      ...combined(['largest token by market', 'biggest token by market'], ['value', 'cap', 'capitalization']),
      'king coin',
      'king of crypto',
      'bellwether cryptocurrency',
      'leitwährung',
      'krypto leitwährung',
      ...combined(LARGEST_DE, COIN_NOUNS_DE),
    ],
  ],
  [
    'ETH',
    [
      ...combined(SECOND, [...COIN_NOUNS, 'token']),
      ...combined(['largest', 'biggest', 'leading', 'top', 'flagship', 'premier', 'dominant', 'number one'], ['altcoin']),
      'king of altcoins',
      ...combined(SECOND_DE, COIN_NOUNS_DE),
      'größte altcoin',
      'größter altcoin',
    ],
  ],
  ['DOGE', combined(['largest', 'biggest', 'leading', 'original', 'first', 'oldest'], ['memecoin', 'meme coin', 'dog coin', 'dog token'])],
];

/** What stands before "largest cryptocurrency" and makes it another one: "the third-largest". */
export const ORDINALS: ReadonlySet<string> = new Set(
  'second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th next its their his her our your'.split(
    ' ',
  ),
);

/** What follows a description and makes it another thing: "the largest cryptocurrency exchange". */
export const OTHER_NOUNS: ReadonlySet<string> = new Set(
  `exchange exchanges market markets fund funds company companies firm firms holder holders platform platforms trading mining miner miners bank
   banks treasury treasuries conference investor investors news hedge hacks hack theft heist index derivatives options futures ecosystem
   network project projects wallet wallets payment payments industry sector adoption donor event events lender lenders custodian brokerage
   broker bill law story stories trader traders manager managers product products service services policy regulation regulator scam fraud
   trend trends category categories sale ipo deal seizure outflow inflow outflows inflows liquidation etf etfs stories moves gainers losers
   headlines startup startups hub group media website publication research analytics asset assets custody venture lobby pac`
    .trim()
    .split(/\s+/),
);
