import { describe, expect, test } from 'vitest';
import { inShort, readGerman } from '../reading.ts';

describe('plain German market news', () => {
  test.each([
    ['Bitcoin selbst brach um 2,9 Prozent ein und testete 110.680 US-Dollar.', ['BTC 2.9 % down', 'BTC 110680 USD at']],
    [
      'Die Marktkapitalisierung des gesamten Kryptomarkts sank um 3 Prozent auf 3,1 Billionen US-Dollar.',
      ['TOTAL 3 % down', 'TOTAL 3100000000000 USD at'],
    ],
    ['Mit 293,31 Dollar erreichte Solana gegen Mittag ein Allzeithoch.', ['SOL 293.31 USD record']],
    ['Vom Allzeithoch bei 126.000 Dollar ist Bitcoin 28 Prozent entfernt.', ['BTC 126000 USD record', 'BTC 28 % below']],
    ['Vom Rekordhoch trennen den Bitcoin noch immer 30 Prozent.', ['BTC 30 % below']],
    ['Seit dem Allzeithoch im Oktober hat der Bitcoin mehr als 30 Prozent verloren.', ['BTC 30 % below']],
    ['Der Fear-and-Greed-Index fiel auf 25 Punkte.', ['FNG 25 index ']],
    ['Der Angst-und-Gier-Index steht bei 25.', ['FNG 25 index at']],
    ['Der Russell 2000 legte um 7 Prozent zu und schlug den S&P 500 den neunten Tag in Folge.', ['RUT 7 % up', 'RUT~SPX 9 days above']],
  ])('%s', (text, expected) => expect(inShort(readGerman(text))).toEqual(expected));
});

const windowOf = (text: string): unknown => readGerman(text)[0]?.window;

test('“in diesem Jahr” is the year up to its day, “früher in diesem Jahr” a time before', () => {
  expect(windowOf('Bitcoin hat in diesem Jahr um 30 Prozent zugelegt.')).toEqual({ kind: 'to-date', unit: 'year' });
  expect(windowOf('Bitcoin legte diese Woche um 3 Prozent zu.')).toEqual({ kind: 'to-date', unit: 'week' });
  expect(windowOf('Bitcoin legte gegenüber der Vorwoche um 3 Prozent zu.')).toEqual({ kind: 'rolling', days: 7 });
  expect(windowOf('Bitcoin legte früher in diesem Jahr um 30 Prozent zu.')).toEqual({ kind: 'since-event', event: 'earlier' });
});
