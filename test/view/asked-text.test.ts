import { expect, test } from 'vitest';
import { askedText } from '../../lib/view/asked-text.ts';
import type { Asked } from '../../lib/view/asked-text.ts';
import { day, format, t } from './made-up.ts';

const said = (asked: Partial<Asked>): string => askedText({ answered: [], failed: [], resting: [], ...asked }, { t, format });
const trouble = (source: string) => ({ source, why: 'no connection to it' });

test('who answered is named with the newest day that came, each once', () => {
  const yahoo = { source: 'Yahoo Finance', newestDay: day('2025-06-27') };
  expect(said({ answered: [yahoo, yahoo, { source: 'CoinGecko' }] })).toBe(
    'Asked. Answers came from Yahoo Finance (to 27 Jun 2025); CoinGecko.',
  );
});

test('who gave nothing usable is named with the reason, also beside those that answered', () => {
  expect(said({ failed: [trouble('CNBC')] })).toBe('Asked. Nothing usable came from CNBC: no connection to it.');
  expect(said({ answered: [{ source: 'CoinGecko' }], failed: [trouble('CNBC')] })).toBe(
    'Asked. Answers came from CoinGecko. Nothing usable came from CNBC: no connection to it.',
  );
});

test('who wants rest is said to be left alone, which is no answer', () => {
  expect(said({ resting: [{ source: 'CNBC', why: 'it asks for fewer requests' }] })).toBe(
    'Left alone for now: CNBC: it asks for fewer requests.',
  );
});

test('of who is left alone it is said until when', () => {
  const resting = [{ ...trouble('CNBC'), again: 'in 40 s' }, trouble('Kraken')];
  expect(said({ resting })).toBe('Left alone for now: CNBC: no connection to it, again in 40 s; Kraken: no connection to it.');
});

test('of many the first three are named and the rest counted', () => {
  expect(said({ answered: ['A', 'B', 'C', 'D', 'E'].map((source) => ({ source })) })).toBe('Asked. Answers came from A; B; C and 2 more.');
});

test('where nobody had to be asked that is said, not that all went well', () => {
  expect(said({})).toBe('Nobody had to be asked: every source has answered lately.');
});
