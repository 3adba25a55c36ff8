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

test.each([
  ['Verkäufer drückten den Bitcoin-Kurs am Mittwoch um 5 Prozent auf 89.300 Dollar.', ['BTC 5 % down', 'BTC 89300 USD at']],
  ['Gewinnmitnahmen drückten den Kurs unter 90.000 Dollar.', ['BTC 90000 USD below']],
  ['Ein kräftiges Plus von 18 Prozent verbuchte Dogecoin.', ['DOGE 18 % up']],
  ['Trotz der Flaute stieg Monero um 4 Prozent.', ['XMR 4 % up']],
  ['Gegenüber Bitcoin hat Ether in diesem Jahr 20 Prozent verloren.', ['ETH/BTC 20 % down']],
  ['Die Cyberdevise wird derzeit bei 91.200 $ gehandelt.', ['BTC 91200 USD at']],
  ['Zeitweise ging es bis auf 84.000 Dollar hinab.', ['BTC 84000 USD low']],
  ['Damit notiert Ether so niedrig wie seit Juli nicht mehr.', ['ETH -  low']],
  ['Mit 84.000 Dollar sackte der Kurs auf den tiefsten Stand seit April.', ['BTC 84000 USD low']],
  ['Der Bitcoin hat die Marke von 90.000 Dollar unterschritten.', ['BTC 90000 USD below']],
  ['Ether konnte die Marke von 3.000 Dollar verteidigen.', ['ETH 3000 USD above']],
  ['Mit 109.800 Dollar war der Bitcoin so teuer wie nie zuvor.', ['BTC 109800 USD record']],
  ['Um sein Rekordhoch zu erreichen, müsste der Bitcoin um 40 Prozent zulegen.', ['BTC 40 % rise-needed']],
  ['Am Kryptomarkt lösten sich rund 150 Milliarden Dollar in Luft auf.', ['TOTAL 150000000000 USD down']],
  ['Die Bitcoin-Dominanz kletterte von 57,8 auf 59,1 Prozent.', ['BTC 59.1 % ']],
])('verbs in all their places: %s', (text, expected) => expect(ofBitcoin(text)).toEqual(expected));

test.each([
  ['In den vergangenen 30 Tagen hat Solana den Bitcoin um 12 Prozentpunkte geschlagen.', ['SOL~BTC 12 pp above']],
  ['Binnen einer Woche schlug Solana den Bitcoin um 12 Prozentpunkte.', ['SOL~BTC 12 pp above']],
  ['Ether schnitt in den vergangenen 30 Tagen schlechter ab als Bitcoin.', ['ETH~BTC -  below']],
  ['Der Anteil der Long-Positionen bei ETH liegt bei 61 Prozent.', ['ETH 61 % ']],
  ['Auf Binance setzen 61 Prozent der Konten mit einer Ether-Position auf steigende Kurse.', ['ETH 61 % ']],
])('who is ahead of whom, and on which side traders are: %s', (text, expected) => expect(inShort(readGerman(text))).toEqual(expected));

test.each(['Bitcoin und Solana schlugen den Gesamtmarkt.', 'Die Zahl der Anleger stieg von 3 auf 5 Millionen.'])('%s', (text) =>
  expect(readGerman(text)).toEqual([]),
);

test.each([
  ['Der Kryptomarkt hat laut CoinGecko seit Sonntag rund 38 Milliarden Dollar an Wert verloren.', ['TOTAL 38000000000 USD down']],
  ['Bitcoin steht Daten von Glassnode zufolge bei 71.300 Dollar.', ['BTC 71300 USD at']],
  ['Ether kostet nach Angaben von Binance Research 2.310 Dollar.', ['ETH 2310 USD at']],
  ['Laut CoinGecko fällt der Bitcoin um 3 Prozent.', ['BTC 3 % down']],
  ['Laut Analysten dürfte Ether auf 4.000 Dollar steigen.', []],
])('where figures are from parts no clause: %s', (text, expected) => expect(inShort(readGerman(text))).toEqual(expected));

test.each([
  ['Im Mai hatte der Bitcoin ein Rekordhoch markiert, der Rückstand darauf beträgt inzwischen 30 Prozent.', ['BTC 30 % below']],
  ['Auf Wochensicht steht ein Plus von 7 Prozent zu Buche, im August sogar von 24 Prozent.', ['BTC 7 % up', 'BTC 24 % up']],
  ['In jedem der letzten vier Monate schnitt Bitcoin schlechter ab als Gold.', ['BTC~XAU 4 months below']],
  ['Auf Binance beträgt der Long-Anteil bei BTC hingegen nur 44,8 Prozent.', ['BTC 44.8 % ']],
  ['Im Netzwerk sind 9,1 Milliarden Dollar hinterlegt, ein Viertel mehr als Anfang April.', []],
])('what goes on from the clause before: %s', (text, expected) => expect(ofBitcoin(text)).toEqual(expected));
