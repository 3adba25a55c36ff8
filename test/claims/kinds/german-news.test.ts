import { describe, expect, test } from 'vitest';
import { inShort, readGerman } from '../reading.ts';

const claimsOf = (text: string): readonly string[] => inShort(readGerman(text));

const kindsOf = (text: string): readonly string[] => readGerman(text).map(({ kind }) => kind);

describe('genitives of names', () => {
  test.each([
    ['Solanas Kurs legte um 6 Prozent auf 142 Dollar zu.', ['SOL 6 % up', 'SOL 142 USD at']],
    ['Ethereums Dominanz liegt bei 12,1 Prozent.', ['ETH 12.1 % at']],
    ['Solanas Gründer verlor 5 Prozent seines Vermögens.', []],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
});

describe('extremes behind or beside their level', () => {
  test.each([
    ['Mit 80.600 Dollar erreichte Bitcoin den tiefsten Stand seit April.', ['BTC 80600 USD low']],
    ['Ether notierte bei 4.780 Dollar und damit so hoch wie seit November 2021 nicht mehr.', ['ETH 4780 USD high']],
    ['Bitcoin ist auf 49.121 Dollar gefallen, so billig war die Leitwährung seit Februar nicht mehr.', ['BTC 49121 USD low']],
    ['Bitcoin kletterte auf 108.400 Dollar und damit auf den höchsten Stand seit Juni.', ['BTC 108400 USD high']],
    ['Ether notierte bei 4.780 Dollar und damit höher als erwartet.', ['ETH 4780 USD at']],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
});

describe('levels whose verb ends the clause', () => {
  test.each([
    ['Bitcoin hat die Marke von 90.000 Dollar geknackt.', ['BTC 90000 USD above']],
    ['Bitcoin kostete zum ersten Mal mehr als 100.000 US-Dollar.', ['BTC 100000 USD above']],
    ['Bitcoin hat erstmals in seiner Geschichte die Marke von 100.000 Dollar überschritten.', ['BTC 100000 USD above']],
    ['Strategy verkaufte Bitcoin im Wert von 90.000 Dollar.', []],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
  test('“zum ersten Mal seit” and “wieder” are no record', () => {
    expect(kindsOf('Bitcoin kostete zum ersten Mal mehr als 100.000 Dollar.')).toEqual(['all-time-high']);
    expect(kindsOf('Bitcoin kostete zum ersten Mal seit März mehr als 100.000 Dollar.')).toEqual(['price-level']);
    expect(kindsOf('Bitcoin ist zum ersten Mal wieder über 100.000 Dollar gestiegen.')).toEqual(['price-level']);
  });
});

test.each([
  ['Von seinem Hoch bei 126.000 Dollar trennen den Bitcoin inzwischen 30 Prozent.', ['BTC 126000 USD record', 'BTC 30 % below']],
  ['Ethereum erwischte es mit einem Abschlag von 21 Prozent auf 2.280 Dollar noch schlimmer.', ['ETH 21 % down', 'ETH 2280 USD at']],
  ['Der Kryptomarkt büßte binnen 24 Stunden 120 Milliarden Dollar ein.', ['TOTAL 120000000000 USD down']],
  ['Die Marktkapitalisierung des Kryptomarktes fiel unter 3 Billionen Dollar.', ['TOTAL 3000000000000 USD below']],
  ['In die US-Bitcoin-ETFs flossen am Dienstag netto 355 Millionen Dollar.', ['BTC 355000000 USD inflow']],
  ['Aus den Bitcoin-ETFs flossen am Dienstag 355 Millionen Dollar ab.', ['BTC 355000000 USD outflow']],
])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));

test.each([
  ['Auf Sicht von sieben Tagen verlor Ether 9,3 Prozent.', { kind: 'rolling', days: 7 }],
  ['Auf 24-Stunden-Sicht legte Solana 4,2 Prozent zu.', { kind: 'rolling', days: 1 }],
  ['Im Vergleich zum Vortag verlor Bitcoin 2,2 Prozent.', { kind: 'day' }],
  ['Im Vergleich zur Vorwoche verlor Bitcoin 6 Prozent.', { kind: 'rolling', days: 7 }],
])('the window of %s', (text, expected) => expect(readGerman(text)[0]?.window).toEqual(expected));
