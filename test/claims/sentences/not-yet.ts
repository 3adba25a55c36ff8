/** Sentences of the asserted halves that are not read as labelled yet. */
export const NOT_YET: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: [
    'Stellar posted gains of 15 percent in the past two weeks.',
    'The altcoin market, excluding bitcoin, grew 3.3% over the past week.',
    'The altcoin is down 91% from its all-time high.',
    'The Russell is outpacing the S&P 500 by nearly six percentage points this year.',
    'Gold outperformed bitcoin in every quarter of 2025, ending the year 71 percentage points ahead.',
    'More than two thirds of SOL traders are long, with a long/short ratio of 2.6.',
  ],
  de: ['Der Kryptomarkt ist 3,1 Bio. US-Dollar wert.'],
};
