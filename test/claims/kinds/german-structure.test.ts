import { expect, test } from 'vitest';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { parseIsoDate } from '../../../lib/core/time.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';
import { inShort, readGerman } from '../reading.ts';

const names = assetNames();
const publishedDay = parseIsoDate('2026-01-15');

/** A sentence in a text about Bitcoin. */
const ofBitcoin = (sentence: string): readonly string[] =>
  inShort(
    createClaimReader({ language: 'de', names, pageSubject: 'BTC', ...(publishedDay === undefined ? {} : { publishedDay }) })
      .read(sentence)
      .claims.map(({ claim }) => claim),
  );

test.each([
  [
    'Nach dem Rutsch der vergangenen Tage hat sich der Bitcoin am Montag etwas gefangen und notiert bei 71.300 Dollar.',
    ['BTC 71300 USD at'],
  ],
  [
    'Bitcoin fiel mit der Wall Street aber zurück und steht am Abend bei 71.300 Dollar, 2,4 Prozent unter dem Niveau des Vortages.',
    ['BTC 71300 USD at', 'BTC 2.4 % down'],
  ],
  ['Zu den Gewinnern zählte Solana mit einem Plus von 8 Prozent.', ['SOL 8 % up']],
  ['Ether verlor auf Bitstamp binnen 24 Stunden 7 Prozent.', ['ETH 7 % down']],
  ['Im Tief wurden für Bitcoin auf der Handelsplattform Bitpanda 69.420 Dollar gezahlt.', ['BTC 69420 USD low']],
])('the subject and the verb may stand apart: %s', (text, expected) => expect(inShort(readGerman(text))).toEqual(expected));

test.each([
  ['Gegenüber dem Rekordhoch, das im Mai erreicht wurde, beläuft sich der Rückgang auf 28 Prozent.', ['BTC 28 % below']],
  ['Bis zum Allzeithoch fehlen noch 31.000 Dollar.', ['BTC 31000 USD below']],
  ['Zum Rekordhoch fehlen noch 12 Prozent.', ['BTC 12 % below']],
  ['Das Tageshoch lag bei 69.420 Dollar, das Tagestief bei 66.100 Dollar.', ['BTC 69420 USD high', 'BTC 66100 USD low']],
  ['In der Spitze kletterte der Kurs auf 69.420 Dollar.', ['BTC 69420 USD high']],
  ['Der Tagesverlust beträgt damit 4,2 Prozent.', ['BTC 4.2 % down']],
])('records, extremes and distances are told by nouns: %s', (text, expected) => expect(ofBitcoin(text)).toEqual(expected));

test.each([
  ['Der Marktwert aller Kryptowährungen sank um rund 60 Milliarden auf 2,4 Billionen Dollar.', ['TOTAL 60000000000 USD down']],
  ['Bitcoin rutschte am Montag von 71.300 auf 66.100 Dollar.', ['BTC 71300 USD at', 'BTC 66100 USD at']],
  ['Der Gesamtmarkt ist noch 3,1 Billionen Dollar wert, rund 90 Milliarden weniger als am Vortag.', ['TOTAL 90000000000 USD down']],
])('a unit that two numbers share is said once: %s', (text, expected) =>
  expect(inShort(readGerman(text))).toEqual(expect.arrayContaining(expected)),
);

test('a number that counts things is no sum of dollars', () => {
  expect(inShort(readGerman('Die Zahl der Adressen stieg um 2 Millionen auf 51 Millionen.'))).toEqual([]);
});

test.each([
  ['Bitcoin kommt auf einen Marktanteil von 58 Prozent.', ['BTC 58 % at']],
  [
    'Die Korrelation zwischen Bitcoin und dem S&P 500 liegt bei 0,72, zu Gold beträgt sie -0,24.',
    ['BTC~SPX 0.72 coef ', 'BTC~XAU -0.24 coef negative'],
  ],
  [
    'Mit einem Börsenwert von 140 Milliarden Dollar bleibt XRP auf Rang vier, nachdem die Marktkapitalisierung erstmals über 210 Milliarden Dollar geklettert war.',
    ['XRP 210000000000 USD above'],
  ],
  ['Bitcoin stieg erstmals über 120.000 Dollar.', ['BTC 120000 USD above']],
])('shares, coefficients and first times: %s', (text, expected) =>
  expect(inShort(readGerman(text))).toEqual(expect.arrayContaining(expected)),
);

test('what is the first time since a date is no record', () => {
  expect(readGerman('Bitcoin stieg erstmals seit März über 90.000 Dollar.').map(({ kind }) => kind)).toEqual(['price-level']);
});
