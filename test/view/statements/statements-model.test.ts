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
  model(own).items.flatMap(({ quote, findings }) => findings.map(({ verdict, says }) => `${quote} ${verdict}${says && ` ${says}`}`));
const firstOf = (own: Partial<StatementsGiven> = {}) => model(own).items[0]?.findings[0];

test('each statement is quoted with its verdict and what the data say, and of what where its words do not name it', () => {
  expect(lines()).toEqual([
    '“up 7% in the first 15 days of 2026” matches Russell 2000 +6.8\u202f% on 14 Jan',
    '“for nine consecutive days” matched then, since superseded 9 days on 14 Jan; 14 days by 22 Jan',
    '“Bitcoin approaches $98,000” off $94,110 to $95,550 on 15 Jan',
    '“Gains could range from 20% to 5x” forecast or opinion, not checked',
  ]);
});

test('one line counts what came of them', () => {
  expect(model().counts).toBe('4 statements found: 1 matches, 1 matched then, 1 off, 1 forecast or opinion.');
  expect(model({ verdicts: [MATCHES, MATCHES, UNKNOWN], sentences: TEXT.slice(0, 3) }).counts).toBe(
    '3 statements found: 2 match, 1 not decided here.',
  );
  expect(model({ sentences: TEXT.slice(3) }).counts).toBe('1 statement found: 1 forecast or opinion.');
  expect(model({ sentences: [] }).counts).toBeUndefined();
});

test('the receipt of a simulated market says so first', () => {
  expect(firstOf({ isSimulated: true })?.receipt).toMatch(/^Simulated market: made-up prices\n/);
  expect(firstOf()?.receipt).not.toMatch(/imulated/);
});

test('before the verdicts have come, statements wait, and nothing is said of them', () => {
  const { verdicts: _verdicts, ...waiting } = given;
  const { items, counts } = statementsModel(waiting, say);
  expect(counts).toBe('4 statements found, being compared with the data.');
  expect(
    items.flatMap(({ findings }) => findings).map(({ word, says, details, receipt }) => [word, says, details, receipt !== undefined]),
  ).toEqual([...Array.from({ length: 3 }, () => ['waiting', '', undefined, false]), ['unchecked', '', undefined, true]]);
});

const LACKING = { why: 'history', subject: 'SOL', from: day('2026-01-14'), to: day('2026-01-14') } as const;

test('what cannot be checked says what is missing: not yet, since when, until when, or never', () => {
  const missing: readonly (readonly [Verdict, string])[] = [
    [UNKNOWN, 'not all of BTC, 14 Jan to 15 Jan, is stored here'],
    [
      { word: 'unknown', missing: { why: 'history', subject: 'RUT', from: day('2026-01-14'), to: day('2026-01-14') } },
      'not all of Russell 2000, 14 Jan, is stored here',
    ],
    [{ word: 'unknown', missing: { why: 'no-date' } }, 'the page names no date'],
    [{ word: 'unknown', missing: { why: 'no-series', subject: 'NDX' } }, 'nothing here follows Nasdaq 100'],
    [{ word: 'unknown', missing: { why: 'no-series', subject: 'XRP', is: 'coming' } }, 'XRP has not been fetched yet'],
    [{ word: 'unknown', missing: { why: 'no-series', subject: 'BTC', is: 'other' } }, 'nothing of that sort is stored of BTC'],
    [{ word: 'unknown', missing: { why: 'no-series', subject: 'ALT', is: 'other' } }, 'no price of altcoins together is kept here'],
    [
      { word: 'unknown', missing: { ...LACKING, stored: { from: day('2026-01-15'), to: day('2026-11-21') } } },
      'SOL is stored only since 15 Jan 2026',
    ],
    [
      { word: 'unknown', missing: { ...LACKING, stored: { from: day('2024-01-15'), to: day('2026-01-10') } } },
      'SOL is stored only until 10 Jan 2026',
    ],
    [
      { word: 'unknown', missing: { ...LACKING, stored: { from: day('2024-01-15'), to: day('2026-11-21') } } },
      'not all of SOL, 14 Jan, is stored here',
    ],
    [{ word: 'unknown', missing: { why: 'window' } }, 'the text does not say over which time'],
    [{ word: 'unknown', missing: { why: 'subject' } }, 'the text does not say of what'],
    [{ word: 'unknown', missing: { why: 'not-served', what: 'exchange' } }, 'flows of that exchange, or over that time: no free source'],
    [{ word: 'unknown', missing: { why: 'not-served', what: 'spot-etf' } }, 'spot ETF: no free source'],
    [{ word: 'unknown', missing: { why: 'unclear' } }, 'the data say neither yes nor no'],
    [{ word: 'unknown', missing: { why: 'differs' } }, 'the data here differ, but it is not sure what is meant'],
    [{ word: 'unknown', missing: { why: 'providers' } }, 'the data here differ, by no more than those who count it do'],
  ];
  for (const [verdict, says] of missing) {
    const finding = firstOf({ sentences: TEXT.slice(0, 1), verdicts: [verdict] });
    expect([finding?.verdict, finding?.says]).toEqual(['cannot be checked here', says]);
  }
});

test('what a text says twice stands once, with the number of places; another value or another verdict is another statement', () => {
  const again = sentence('Small caps gained: up 7% in the first 15 days of 2026.', [['up 7% in the first 15 days of 2026', yearToDate]]);
  const about = sentence('It is up about 7% in the first 15 days.', [['up about 7%', { ...yearToDate, hedge: 'about' }]]);
  const other = sentence('It is up 8% in the first 15 days.', [['up 8%', { ...yearToDate, value: 8 }]]);
  const { items } = model({ sentences: [...TEXT.slice(0, 1), again, about, other], verdicts: [OFF, OFF, MATCHES, OFF] });
  // The one that the data decide stands first.
  expect(items.map(({ findings }) => findings[0]?.times)).toEqual(['in 2 places', undefined, undefined]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(3);
});

test('a wrong match is marked by its key, and not counted', () => {
  const { items, counts } = model({ wrong: [statementKey(approaches)] });
  expect(items.map(({ findings }) => findings[0]?.isWrong)).toEqual([false, false, true, false]);
  expect(counts).toBe('3 statements found: 1 matches, 1 matched then, 1 forecast or opinion.');
  expect(statementKey(approaches)).not.toMatch(/approach/i);
});

test('behind a verdict stand its closes, its tolerance and who they are from', () => {
  const details = firstOf()?.details;
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
  const details = firstOf({ verdicts: [{ ...MATCHES, steps }] })?.details;
  expect([details?.rows.length, details?.left]).toEqual([24, 16]);
  expect(details?.rows.at(-1)).toEqual({ what: 'day beaten, Russell 2000 and S&P 500', day: '', value: '39 days' });
});

test('a receipt is plain text with words, verdict, arithmetic and source', () => {
  expect(firstOf()?.receipt).toBe(
    [
      '“up 7% in the first 15 days of 2026”',
      'matches: Russell 2000 +6.8\u202f% on 14 Jan',
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
  const sentences: StatementsGiven['sentences'] = [
    sentence('So it is with BTC.', [['So it is with BTC', { ...yearToDate, subject: 'BTC', ...claim }]]),
  ];
  return firstOf({ sentences, verdicts: [{ ...MATCHES, steps: [], ...own }] })?.says;
};

/** What the data, of which r is 0.70, say of a coefficient. */
const saysOfR = (value: number, more: Partial<Claim> = {}, word: 'matches' | 'off' = 'matches'): string | undefined =>
  says({ kind: 'correlation-statement', value, unit: 'coef', halfDigit: 0.005, ...more }, { word, ours: 0.7, unit: 'coef' });

test('a coefficient that matches inside its interval, and is another number, is told with the distance', () => {
  expect(saysOfR(0.8)).toBe('r 0.70 on 14 Jan, 0.1 from the text’s number, inside the 95\u202f% interval');
  expect(saysOfR(80, { unit: '%', halfDigit: 0.5 })).toBe(saysOfR(0.8));
  expect(saysOfR(0.7)).toBe('r 0.70 on 14 Jan');
  // "0.7" may be anything from 0.65, "above 0.6" anything more.
  expect(saysOfR(0.74, { halfDigit: 0.05 })).toBe('r 0.70 on 14 Jan');
  expect(saysOfR(0.6, { direction: 'above' })).toBe('r 0.70 on 14 Jan');
  expect(saysOfR(0.2, {}, 'off')).toMatch(/^r 0\.70 on [^,]*$/);
});

test('a figure that does not say by itself what it is of is told with it: a record, a fall from one, an r', () => {
  const record = { what: 'record', subject: 'BTC', day: day('2025-10-06'), value: 126_199, unit: 'USD' };
  expect(says({ kind: 'all-time-high' }, { ours: 126_199, unit: 'USD', steps: [record] })).toBe('record $126,199 on 6 Oct 2025');
  expect(says({ kind: 'drawdown-from-ath', value: 25 }, { ours: [24, 27.5] })).toBe('24.0\u202f% to 27.5\u202f% below the high on 14 Jan');
  expect(says({ kind: 'drawdown-from-ath', value: 32, direction: 'rise-needed' }, { ours: 32 })).toBe('32.0\u202f% on 14 Jan');
  expect(says({ kind: 'correlation-statement', value: 0.41, unit: 'coef' }, { ours: 0.41, unit: 'coef' })).toBe('r 0.41 on 14 Jan');
  expect(says({ kind: 'dominance', value: 58.3, direction: 'at' }, { ours: 58.31 })).toBe('58.3\u202f% of all crypto on 14 Jan');
  expect(says({ kind: 'market-value-change' }, { ours: 2.2e11, unit: 'USD' })).toBe('+$220bn on 14 Jan');
  expect(says({ kind: 'drawdown-from-ath', subject: 'ALT', value: 85 }, { ours: [78.6, 97.5] })).toBe(
    'altcoins 78.6\u202f% to 97.5\u202f% below their highs (middle half of the coins) on 14 Jan',
  );
  expect(says({ kind: 'ratio-threshold' }, { ours: 0.03125, unit: 'ratio' })).toBe('0.0313 on 14 Jan');
  expect(says({ value: 56_307 }, { ours: 56_307.3 })).toBe('+56,307\u202f% on 14 Jan');
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

test('what the data decide comes first, the rest after it, and one line counts that', () => {
  const { items, undecided } = model({ verdicts: [UNKNOWN, UNKNOWN, OFF] });
  expect(items.map(({ quote, isDecided }) => [quote, isDecided])).toEqual([
    ['“Bitcoin approaches $98,000”', true],
    ['“up 7% in the first 15 days of 2026”', false],
    ['“for nine consecutive days”', false],
    ['“Gains could range from 20% to 5x”', false],
  ]);
  expect(undecided).toBe('2 not decided here, 1 forecast or opinion');
});

test('words that state two things stand once, with what the data say of each; of two of which the same is said one remains', () => {
  const words = 'Solana fell 12% to $113';
  const fall: Claim = { ...yearToDate, subject: 'SOL', value: 12, direction: 'down' };
  const level: Claim = { ...approaches, subject: 'SOL', value: 113 };
  const sentences = [
    sentence(`${words}.`, [
      [words, fall],
      [words, level],
    ]),
  ];
  const two = model({ sentences, verdicts: [{ ...MATCHES, ours: -12.2 }, OFF] });
  expect(two.items.map(({ quote, findings }) => [quote, findings.map(({ verdict }) => verdict)])).toEqual([
    ['“Solana fell 12% to $113”', ['matches', 'off']],
  ]);
  expect(two.counts).toBe('2 statements found: 1 matches, 1 off.');
  const one = model({ sentences, verdicts: [UNKNOWN, UNKNOWN] });
  expect(one.items.map(({ findings }) => findings.map(({ keys }) => keys))).toEqual([[[statementKey(fall), statementKey(level)]]]);
  expect(one.counts).toBe('1 statement found: 1 not decided here.');
});

test('a coin that the words name by its name is not named again', () => {
  const sentences = [sentence('Solana nears $98,000.', [['Solana nears $98,000', { ...approaches, subject: 'SOL' }]])];
  expect(lines({ sentences, verdicts: [OFF] })).toEqual(['“Solana nears $98,000” off SOL $94,110 to $95,550 on 15 Jan']);
  expect(lines({ sentences, verdicts: [OFF], coins: [{ symbol: 'SOL', name: 'Solana' }] })).toEqual([
    '“Solana nears $98,000” off $94,110 to $95,550 on 15 Jan',
  ]);
});

test('a match is told with the day that decided, what is off with all that were looked at', () => {
  const both = { ...MATCHES, ours: [6.8, 7.8] } as const;
  expect(lines({ sentences: TEXT.slice(0, 1), verdicts: [both] })[0]).toMatch(
    /matches Russell 2000 \+6.8\u202f% to \+7.8\u202f% on 14 Jan$/,
  );
  expect(lines({ sentences: TEXT.slice(0, 1), verdicts: [{ ...both, word: 'off' }] })[0]).toMatch(
    /off .*\+6.8\u202f% on 14 Jan, \+7.8\u202f% on 15 Jan$/,
  );
});

const btcStep = (what: string, on: string, value: number) => ({
  what,
  subject: 'BTC',
  day: day(on),
  value,
  unit: 'USD',
  source: 'binance',
});

test('the arithmetic stands in the order of its days, a start that is another line’s close once', () => {
  const steps = [
    btcStep('base', '2025-04-01', 85_000),
    btcStep('base', '2025-04-02', 82_000),
    btcStep('close', '2025-04-02', 82_000),
    btcStep('close', '2025-04-03', 83_000),
  ];
  const details = firstOf({
    verdicts: [{ ...MATCHES, steps: [...steps, { what: 'r', subject: 'BTC', value: 0.4, unit: 'coef' }] }],
  })?.details;
  expect(details?.rows.map(({ what, day: on }) => `${what} ${on}`)).toEqual([
    'start, BTC 1 Apr 2025',
    'close, BTC 2 Apr 2025',
    'close, BTC 3 Apr 2025',
    'correlation, BTC ',
  ]);
});

const toldOf = (tolerance: number, unit: string) =>
  firstOf({ verdicts: [{ ...MATCHES, tolerance, unit, sources: ['binance, coinmarketcap-v4'] }] })?.details;

test('of a number that is off, how near it would match is told', () => {
  expect(firstOf({ verdicts: [{ ...MATCHES, word: 'off', tolerance: 0.15, unit: 'coef' }] })?.details?.tolerance).toBe(
    'Would match: within 0.15',
  );
});

test('a tolerance has two digits that count, and names its sources as everywhere', () => {
  expect(toldOf(10.345, 'USD')?.tolerance).toBe('Still a match: within $10');
  expect(toldOf(442.9, 'USD')?.tolerance).toBe('Still a match: within $440');
  expect(toldOf(0.05, '%')?.tolerance).toBe('Still a match: within 0.05\u00a0pp');
  expect(toldOf(10, 'pp')?.tolerance).toBe('Still a match: within 10\u00a0pp');
  expect(toldOf(0.0005, 'ratio')?.tolerance).toBe('Still a match: within 0.0005');
  expect(toldOf(22.4, 'pts')?.tolerance).toBe('Still a match: within 22');
  expect(toldOf(0, 'pts')?.tolerance).toBeUndefined();
  expect(toldOf(1, 'USD')?.sources).toBe('Binance (USDT), CoinMarketCap');
});

test('no string calls a statement false, fake or wrong, but for the match itself', () => {
  const own = Object.entries(messages).filter(([key]) => key.startsWith('statements_') && !/_wrong|_left_out/.test(key));
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter(([, { message }]) => /\b(?:false|fake|wrong|lie[sd]?|untrue)\b/i.test(message))).toEqual([]);
});

/** What the data, a market value of 2.94 to 2.97 trillion, say of another. */
const saysOfUsd = (more: Partial<Claim>, ours: number | readonly [number, number] = [2.94e12, 2.97e12]): string | undefined =>
  says({ kind: 'other-numeric', scope: 'market-cap', unit: 'USD', halfDigit: 5e9, ...more }, { ours, unit: 'USD' });

test('a number that matches within what is let pass, and lies outside of ours, is told with the distance', () => {
  expect(saysOfUsd({ value: 2.86e12 })).toMatch(/, \$80.0bn from the text’s number$/);
  expect(saysOfUsd({ value: 2.95e12 })).not.toMatch(/from the text/);
  expect(saysOfUsd({ value: 2.973e12 })).not.toMatch(/from the text/);
  // Above 2.5 it is, above 3 it is not quite.
  expect(saysOfUsd({ value: 2.5e12, direction: 'above' })).not.toMatch(/from the text/);
  expect(saysOfUsd({ value: 3e12, direction: 'above' })).toMatch(/, \$30.0bn from the text’s number$/);
});
