import { describe, expect, test } from 'vitest';
import { inShort, readGerman } from '../reading.ts';

const claimsOf = (text: string): readonly string[] => inShort(readGerman(text));

describe('subjects behind their verb', () => {
  test.each([
    ['Auf der Handelsplattform Bitpanda kostete ein Bitcoin zuletzt 66.480 Dollar.', ['BTC 66480 USD at']],
    ['Aktuell muss man für einen Bitcoin 101.950 Dollar bezahlen.', ['BTC 101950 USD at']],
    ['Im Juli ergibt sich für den Bitcoin ein Zuwachs von neun Prozent.', ['BTC 9 % up']],
    ['Seit Jahresbeginn summiert sich das Kursplus des Bitcoin auf rund 57 Prozent.', ['BTC 57 % up']],
    ['Der Bitcoin kostete auf der Plattform Bitpanda am Freitag rund 95.000 Dollar.', ['BTC 95000 USD near']],
    ['Am stärksten verlor Solana mit 8,4 Prozent.', ['SOL 8.4 % down']],
    ['Entsprechend kletterte das ETH/BTC-Verhältnis auf 0,0416.', ['ETH/BTC 0.0416 ratio at']],
    ['Gegenüber Bitcoin, der zuletzt 13 Prozent zulegte, steht XRP besser da.', ['BTC 13 % up']],
    ['An der Börse in Frankfurt stieg die Aktie des Konzerns um 5 Prozent.', []],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
});

describe('numbers and units', () => {
  test.each([
    ['Bitcoin kostet 88’200 Dollar.', ['BTC 88200 USD at']],
    ['Bitcoin kostet 66 480 Dollar.', ['BTC 66480 USD at']],
    ['Solana verlor 4,1, XRP 3,7 Prozent.', ['SOL 4.1 % down', 'XRP 3.7 % down']],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
});

describe('records and the way to them', () => {
  test.each([
    ['Ether war mit 4.946 Dollar so teuer wie nie zuvor.', ['ETH 4946 USD record']],
    ['Bis zum Rekordhoch von 73,8 Cent müsste Dogecoin noch um 94 Prozent steigen.', ['DOGE 0.738 USD record', 'DOGE 94 % rise-needed']],
    ['Bis zum Allzeithoch fehlen Bitcoin noch 30 Prozent.', ['BTC 30 % below']],
    ['Vom Allzeithoch im Oktober hat sich der Bitcoin-Kurs damit halbiert.', ['BTC 50 % below']],
    ['Seit dem Apriltief bei 1,61 Dollar hat sich XRP mehr als verdoppelt.', ['XRP 1.61 USD low', 'XRP 100 % up']],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
});

describe('levels and moves', () => {
  test.each([
    ['Bitcoin steht bei 76.900 Dollar, 2,8 Prozent unter dem Niveau des Vortages.', ['BTC 76900 USD at', 'BTC 2.8 % down']],
    ['Der Nasdaq drehte nach einem Plus von 4,5 Prozent ins Minus.', ['IXIC 4.5 % up']],
    ['Aktuell kostet XRP 3,51 Dollar, was einem Zuwachs von 14,8 Prozent entspricht.', ['XRP 3.51 USD at', 'XRP 14.8 % up']],
    ['Bitcoin konnte die Marke von 90.000 Dollar nicht halten.', ['BTC 90000 USD below']],
    ['Bitcoin fiel mit den Börsen aber zurück und steht am Abend bei 76.900 Dollar.', ['BTC 76900 USD at']],
    ['Der Anteil von Ethereum am Gesamtmarkt beläuft sich auf 14,4 Prozent.', ['ETH 14.4 % ']],
    ['Am Gesamtmarkt kamen seit Montag 46 Milliarden Dollar an Marktwert hinzu.', ['TOTAL 46000000000 USD up']],
    ['Fällt der Kurs von Solana unter 160 Dollar zurück, muss mit einer Korrektur gerechnet werden.', []],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected));
  test('“bei einem Kurs von” is now', () => {
    expect(readGerman('Bei einem Kurs von 3.540 Dollar verzeichnet Ether ein Plus von 2 Prozent.')[0]?.window).toBeUndefined();
  });
});
