import { expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import type { Verdict } from '../../../lib/verdicts/verdict.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { statementKey } from '../../../lib/view/statements/statement-key.ts';
import { statementsModel } from '../../../lib/view/statements/statements-model.ts';
import type { StatementsGiven } from '../../../lib/view/statements/statements-model.ts';
import { day } from '../made-up.ts';
import { approaches, MATCHES, OFF, PUBLISHED, say, sentence, SUPERSEDED, TEXT, UNKNOWN, yearToDate } from './made-up-statements.ts';

const given: StatementsGiven = { sentences: TEXT, verdicts: [MATCHES, SUPERSEDED, OFF], published: PUBLISHED, wrong: [] };
const model = (own: Partial<StatementsGiven> = {}) => statementsModel({ ...given, ...own }, say);
const lines = (own: Partial<StatementsGiven> = {}): readonly string[] =>
  model(own).items.map(({ quote, verdict, says }) => `${quote} ${verdict}${says && ` ${says}`}`);

test('each statement is quoted in the order of the text, with its verdict and what the data say', () => {
  expect(lines()).toEqual([
    '“up 7% in the first 15 days of 2026” matches +6.8\u202f% on 14 Jan, +7.8\u202f% on 15 Jan',
    '“for nine consecutive days” matched then, since superseded 9 days on 14 Jan; 14 days by 22 Jan',
    '“Bitcoin approaches $98,000” off $94,110 to $95,550 on 15 Jan',
    '“Gains could range from 20% to 5x” forecast or opinion, not checked',
  ]);
});

test('one line counts what came of them', () => {
  expect(model().counts).toBe('3 statements checked: 1 matches, 1 matched then, 1 is off, 1 forecast or opinion.');
  expect(model({ verdicts: [MATCHES, MATCHES, UNKNOWN], sentences: TEXT.slice(0, 3) }).counts).toBe(
    '3 statements checked: 2 match, 1 cannot be checked here.',
  );
  expect(model({ sentences: TEXT.slice(3) }).counts).toBe('None checked: 1 forecast or opinion.');
  expect(model({ sentences: [] }).counts).toBeUndefined();
});

test('the receipt of a simulated market says so first', () => {
  expect(model({ isSimulated: true }).items[0]?.receipt).toMatch(/^Simulated market: made-up prices\n/);
  expect(model().items[0]?.receipt).not.toMatch(/imulated/);
});

test('before the verdicts have come, statements wait, and nothing is said of them', () => {
  const { verdicts: _verdicts, ...waiting } = given;
  const { items, counts } = statementsModel(waiting, say);
  expect(counts).toBe('4 statements being compared with the data.');
  expect(items.map(({ word, says, details, receipt }) => [word, says, details, receipt !== undefined])).toEqual([
    ...Array.from({ length: 3 }, () => ['waiting', '', undefined, false]),
    ['unchecked', '', undefined, true],
  ]);
});

test('what cannot be checked says what is missing', () => {
  const missing: readonly (readonly [Verdict, string])[] = [
    [UNKNOWN, 'not all of BTC, 14 Jan to 15 Jan, is stored here'],
    [
      { word: 'unknown', missing: { why: 'history', subject: 'RUT', from: day('2026-01-14'), to: day('2026-01-14') } },
      'not all of Russell 2000, 14 Jan, is stored here',
    ],
    [{ word: 'unknown', missing: { why: 'no-date' } }, 'the page names no date'],
    [{ word: 'unknown', missing: { why: 'no-series', subject: 'NDX' } }, 'nothing here follows Nasdaq 100'],
    [{ word: 'unknown', missing: { why: 'window' } }, 'the text does not say over which time'],
    [{ word: 'unknown', missing: { why: 'subject' } }, 'the text does not say of what'],
    [{ word: 'unknown', missing: { why: 'not-served', what: 'spot-etf' } }, 'spot ETF: no free source'],
    [{ word: 'unknown', missing: { why: 'unclear' } }, 'the data say neither yes nor no'],
  ];
  for (const [verdict, says] of missing) {
    const [item] = model({ sentences: TEXT.slice(0, 1), verdicts: [verdict] }).items;
    expect([item?.verdict, item?.says]).toEqual(['cannot be checked here', says]);
  }
});

test('what a text says twice stands once, with the number of places; another value or another verdict is another statement', () => {
  const again = sentence('Small caps gained: up 7% in the first 15 days of 2026.', [['up 7% in the first 15 days of 2026', yearToDate]]);
  const about = sentence('It is up about 7% in the first 15 days.', [['up about 7%', { ...yearToDate, hedge: 'about' }]]);
  const other = sentence('It is up 8% in the first 15 days.', [['up 8%', { ...yearToDate, value: 8 }]]);
  const { items } = model({ sentences: [...TEXT.slice(0, 1), again, about, other], verdicts: [OFF, OFF, MATCHES, OFF] });
  expect(items.map(({ times }) => times)).toEqual(['in 2 places', undefined, undefined]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(3);
});

test('a wrong match is marked by its key, and not counted', () => {
  const { items, counts } = model({ wrong: [statementKey(approaches)] });
  expect(items.map(({ isWrong }) => isWrong)).toEqual([false, false, true, false]);
  expect(counts).toBe('2 statements checked: 1 matches, 1 matched then, 1 forecast or opinion.');
  expect(statementKey(approaches)).not.toMatch(/approach/i);
});

test('behind a verdict stand its closes, its tolerance and who they are from', () => {
  const details = model().items[0]?.details;
  expect(details?.rows.map(({ what, day: on, value }) => [what, on, value])).toEqual([
    ['start, Russell 2000', '31 Dec 2025', '2,481.9'],
    ['close, Russell 2000', '14 Jan 2026', '2,650.7'],
    ['change, Russell 2000', '14 Jan 2026', '+6.8\u202f%'],
    ['close, Russell 2000', '15 Jan 2026', '2,675.5'],
    ['change, Russell 2000', '15 Jan 2026', '+7.8\u202f%'],
  ]);
  expect([details?.tolerance, details?.sources]).toEqual(['Still a match: within 0.5\u00a0pp', 'Yahoo Finance']);
});

test('a step of a name that is not known here is called by it, and a long proof is cut', () => {
  const steps = Array.from({ length: 40 }, (_, i) => ({ what: 'day-beaten', subject: 'RUT~SPX', value: i, unit: 'days' }));
  const details = model({ verdicts: [{ ...MATCHES, steps }] }).items[0]?.details;
  expect([details?.rows.length, details?.left]).toEqual([24, 16]);
  expect(details?.rows.at(-1)).toEqual({ what: 'day beaten, Russell 2000 and S&P 500', day: '', value: '39 days' });
});

test('a receipt is plain text with words, verdict, arithmetic and source', () => {
  expect(model().items[0]?.receipt).toBe(
    [
      '“up 7% in the first 15 days of 2026”',
      'matches: +6.8\u202f% on 14 Jan, +7.8\u202f% on 15 Jan',
      'Text of 2026-01-15',
      '  start, Russell 2000 · 31 Dec 2025 · 2,481.9',
      '  close, Russell 2000 · 14 Jan 2026 · 2,650.7',
      '  change, Russell 2000 · 14 Jan 2026 · +6.8\u202f%',
      '  close, Russell 2000 · 15 Jan 2026 · 2,675.5',
      '  change, Russell 2000 · 15 Jan 2026 · +7.8\u202f%',
      'Still a match: within 0.5\u00a0pp',
      'Source: Yahoo Finance',
      'Comove; compared on this computer, with closes published for those days.',
      '',
    ].join('\n'),
  );
});

/** What the data say of one claim. */
const says = (claim: Partial<Claim>, own: Partial<typeof MATCHES>): string | undefined => {
  const sentences: StatementsGiven['sentences'] = [sentence('So it is.', [['So it is', { ...yearToDate, ...claim }]])];
  return model({ sentences, verdicts: [{ ...MATCHES, steps: [], ...own }] }).items[0]?.says;
};

test('a figure that does not say by itself what it is of is told with it: a record, a fall from one, an r', () => {
  const record = { what: 'record', subject: 'BTC', day: day('2025-10-06'), value: 126_199, unit: 'USD' };
  expect(says({ kind: 'all-time-high' }, { ours: 126_199, unit: 'USD', steps: [record] })).toBe('record $126,199 on 6 Oct 2025');
  expect(says({ kind: 'drawdown-from-ath' }, { ours: [24, 27.5] })).toBe('24.0\u202f% to 27.5\u202f% below the high on 14 Jan');
  expect(says({ kind: 'drawdown-from-ath', direction: 'rise-needed' }, { ours: 32 })).toBe('32.0\u202f% on 14 Jan');
  expect(says({ kind: 'correlation-statement' }, { ours: 0.41, unit: 'coef' })).toBe('r 0.41 on 14 Jan');
  expect(says({ kind: 'dominance' }, { ours: 58.31 })).toBe('58.3\u202f% on 14 Jan');
  expect(says({ kind: 'market-value-change' }, { ours: 2.2e11, unit: 'USD' })).toBe('+$220bn on 14 Jan');
  expect(says({ kind: 'netflow' }, { ours: -12_400, unit: 'BTC' })).toBe('\u221212.4k\u00a0BTC on 14 Jan');
  expect(says({ kind: 'ratio-threshold' }, { ours: 62.5, unit: '% of coins' })).toBe('62.5\u202f% of coins on 14 Jan');
  expect(says({ kind: 'other-numeric' }, { ours: 3.1e12, unit: 'USD' })).toBe('$3.10tn on 14 Jan');
  expect(says({ kind: 'other-numeric', scope: 'fear-greed' }, { ours: 27, unit: 'index' })).toBe('27 on 14 Jan');
});

test('a list has an end', () => {
  const many = Array.from({ length: 100 }, (_, i) => sentence(`Up ${i}%.`, [[`Up ${i}%`, { ...yearToDate, value: i }]]));
  const { items, left } = model({ sentences: many, verdicts: many.map(() => OFF) });
  expect([items.length, left]).toEqual([80, 20]);
});

test('no string calls a statement false, fake or wrong, but for the match itself', () => {
  const own = Object.entries(messages).filter(([key]) => key.startsWith('statements_') && !/_wrong|_left_out/.test(key));
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter(([, { message }]) => /\b(?:false|fake|wrong|lie[sd]?|untrue)\b/i.test(message))).toEqual([]);
});
