import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { Article } from '../../../components/statements/article-part.tsx';
import type { ArticleActions } from '../../../components/statements/article-part.tsx';
import type { ArticleGiven } from '../../../lib/view/statements/article-given.ts';
import { statementKey } from '../../../lib/view/statements/statement-key.ts';
import type { StatementsUi } from '../../../lib/view/statements/statements-ui.ts';
import {
  approaches,
  MATCHES,
  OFF,
  PUBLISHED,
  say,
  sentence,
  SUPERSEDED,
  TEXT,
  UNKNOWN,
  yearToDate,
} from '../../view/statements/made-up-statements.ts';
import { day } from '../../view/made-up.ts';
import { root } from '../root.ts';

const given: ArticleGiven = {
  status: 'read',
  subject: {
    kind: 'coin',
    symbol: 'SOL',
    name: 'Solana',
    why: ['url', 'headline', 'a-later-reason'],
    others: [{ symbol: 'ETH', name: 'Ethereum' }],
  },
  published: PUBLISHED,
  sentences: TEXT,
  verdicts: [MATCHES, SUPERSEDED, OFF],
  wrong: [],
  ui: undefined,
};

/** What the badge keeps of the part between two drawings. */
let ui: StatementsUi | undefined;
let now: ArticleGiven = given;

const did = { showInText: vi.fn(), markWrong: vi.fn(), unmarkWrong: vi.fn(), correct: vi.fn(), copy: vi.fn() };

const on: ArticleActions = {
  ...did,
  setUi(next) {
    ui = next;
    draw();
  },
};

const draw = (): void => render(<Article given={{ ...now, ui }} on={on} say={say} />, root);

async function show(own: Partial<ArticleGiven> = {}): Promise<void> {
  now = { ...given, ...own };
  await act(draw);
}

beforeEach(() => {
  ui = undefined;
  did.copy.mockResolvedValue(true);
});

const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (text: string): HTMLElement =>
  all('button').find(({ textContent }) => textContent?.includes(text)) ?? expect.unreachable(`no button "${text}"`);
const click = (text: string): Promise<void> =>
  act(async () => {
    button(text).focus();
    button(text).click();
    await Promise.resolve();
  });
const items = (): readonly (string | null)[] => all('[role=listitem]').map(({ textContent }) => textContent);

test('the list and each item read as agreed: quoted words, verdict, what the data say', async () => {
  await show();
  expect(all('[role=list]').map((list) => list.getAttribute('aria-label'))).toEqual(['Statements in this article']);
  expect(items()).toEqual([
    '“up 7% in the first 15 days of 2026”matches Russell 2000 +6.8\u202f% on 14 Jan',
    '“for nine consecutive days”matched then, since superseded 9 days on 14 Jan; 14 days by 22 Jan',
    '“Bitcoin approaches $98,000”off $94,110 to $95,550 on 15 Jan',
    '“Gains could range from 20% to 5x”forecast or opinion, not checked',
  ]);
});

test('every verdict has a shape of its own before its words, but for the two that compare nothing', async () => {
  await show();
  const shapes = all('.st-mark').map(({ innerHTML }) => innerHTML);
  expect(new Set(shapes).size).toBe(4);
  expect(all('.st-mark').every((mark) => mark.getAttribute('aria-hidden') === 'true')).toBe(true);
});

test('a verdict opens its arithmetic, and closes it', async () => {
  await show();
  expect(all('table')).toEqual([]);
  await click('matches');
  expect(button('matches').getAttribute('aria-expanded')).toBe('true');
  expect(all('tr').map(({ textContent }) => textContent)[0]).toBe('start, Russell 200031 Dec 20252,481.9');
  await click('matches');
  expect(all('table')).toEqual([]);
});

test('a forecast has nothing behind it to open', async () => {
  await show();
  expect(all('li:last-child button').map(({ textContent }) => textContent)).toEqual(['“Gains could range from 20% to 5x”']);
});

test('the quoted words lead to their place in the text, and a second click takes the mark away', async () => {
  await show();
  await click('“for nine');
  expect(did.showInText).toHaveBeenLastCalledWith({ sentence: 1, start: 26, end: 51 });
  expect(button('“for nine').getAttribute('aria-pressed')).toBe('true');
  await click('“for nine');
  expect(did.showInText).toHaveBeenLastCalledWith(undefined);
  expect(button('“for nine').getAttribute('aria-pressed')).toBe('false');
});

test('the receipt is copied, and what came of it is said', async () => {
  await show();
  await click('off');
  await click('Copy receipt');
  expect(did.copy).toHaveBeenCalledWith(expect.stringContaining('off: $94,110 to $95,550 on 15 Jan'));
  expect(all('[role=status]').map(({ textContent }) => textContent)).toContain('Copied');
  did.copy.mockResolvedValue(false);
  await click('Copy receipt');
  expect(all('[role=status]').map(({ textContent }) => textContent)).toContain('The browser did not allow copying here');
});

test('a wrong match keeps its place until the page is left, with the keyboard on the way back', async () => {
  await show();
  await click('off');
  await click('Wrong match');
  expect(did.markWrong).toHaveBeenCalledWith(statementKey(approaches));
  await show({ wrong: [statementKey(approaches)] });
  expect(items()[2]).toBe('“Bitcoin approaches $98,000”Left out as a wrong match.Undo');
  expect(document.activeElement?.textContent).toBe('Undo');
  await click('Undo');
  expect(did.unmarkWrong).toHaveBeenCalledWith(statementKey(approaches));
});

test('a wrong match of an earlier visit is not listed until it is asked for', async () => {
  await show({ wrong: [statementKey(approaches)] });
  expect(items()).toHaveLength(3);
  await click('1 left out as wrong match');
  expect(items()).toHaveLength(4);
  expect(button('Undo')).toBeDefined();
});

test('of many statements the first ones are shown, and the rest when asked for', async () => {
  const many = Array.from({ length: 100 }, (_, i) => sentence(`Up ${i}%.`, [[`Up ${i}%`, { ...yearToDate, value: i }]]));
  await show({ sentences: many, verdicts: many.map(() => OFF) });
  expect(items()).toHaveLength(5);
  await click('Show all 80');
  expect(items()).toHaveLength(80);
  expect(root.textContent).toContain('20 more are not listed.');
  await click('Show the first ones only');
  expect(items()).toHaveLength(5);
});

test('the undecided ones, beside decided ones, come into the same list when asked for', async () => {
  const some = Array.from({ length: 12 }, (_, i) => sentence(`Up ${i}%.`, [[`Up ${i}%`, { ...yearToDate, value: i }]]));
  await show({ sentences: some, verdicts: some.map((_, i) => (i === 5 ? OFF : UNKNOWN)) });
  expect(items()).toEqual([expect.stringContaining('“Up 5%”off')]);
  expect(button('Show 11 not decided here').getAttribute('aria-expanded')).toBe('false');
  await click('Show 11 not decided here');
  expect(items()).toHaveLength(12);
  expect(all('[role=list]')).toHaveLength(1);
  await click('Hide 11 not decided here');
  expect(items()).toHaveLength(1);
});

test('where nothing is decided the first ones are shown as they are', async () => {
  const some = Array.from({ length: 12 }, (_, i) => sentence(`Up ${i}%.`, [[`Up ${i}%`, { ...yearToDate, value: i }]]));
  await show({ sentences: some, verdicts: some.map(() => UNKNOWN) });
  expect(items()).toHaveLength(5);
  await click('Show all 12');
  expect(items()).toHaveLength(12);
});

test('two statements of the same words stand under them, each with its own verdict; the words are left out as a whole', async () => {
  const words = 'Solana fell 12% to $113';
  const change = { ...yearToDate, subject: 'SOL' };
  const level = { ...approaches, subject: 'SOL', value: 113 };
  const two = [
    sentence(words, [
      [words, change],
      [words, level],
    ]),
  ];
  await show({ sentences: two, verdicts: [MATCHES, OFF] });
  expect(items()).toEqual(['“Solana fell 12% to $113”matches +6.8\u202f% on 14 Janoff $94,110 to $95,550 on 15 Jan']);
  await click('off');
  await click('Wrong match');
  const keys = [statementKey(change), statementKey(level)];
  expect(did.markWrong.mock.calls).toEqual(keys.map((key) => [key]));
  await show({ sentences: two, verdicts: [MATCHES, OFF], wrong: keys });
  expect(items()).toEqual(['“Solana fell 12% to $113”Left out as a wrong match.Undo']);
  expect(document.activeElement?.textContent).toBe('Undo');
  await click('Undo');
  expect(did.unmarkWrong.mock.calls).toEqual(keys.map((key) => [key]));
  await show({ sentences: two, verdicts: [MATCHES, OFF], wrong: [statementKey(level)] });
  expect(items()).toEqual(['“Solana fell 12% to $113”matches +6.8\u202f% on 14 Jan']);
});

test('of a page that is not about crypto no more is said than what its statements come to', async () => {
  const tone = { sentences: 24, positive: 9, negative: 5, neutral: 10, words: { positive: ['surge'], negative: [] } };
  const russell = {
    subject: 'RUT',
    change: 0.138,
    from: day('2026-01-14'),
    to: day('2026-11-20'),
    fromClose: 1,
    toClose: 1,
    sources: ['yahoo'],
  };
  const market = { fearGreed: { day: day('2026-01-15'), value: 54, source: 'alternative-me' } };
  await show({ tone, since: { russell }, market });
  expect(all('h3')).toHaveLength(4);
  await show({ tone, since: { russell }, market, subject: { kind: 'none', others: [] } });
  expect(all('h3').map(({ textContent }) => textContent)).toEqual(['Statements in this article']);
  // Its style sheet leaves out what the card says further.
  expect(all('.st-last')).toHaveLength(1);
});

test('a few more than the first ones are shown at once', async () => {
  const some = Array.from({ length: 7 }, (_, i) => sentence(`Up ${i}%.`, [[`Up ${i}%`, { ...yearToDate, value: i }]]));
  await show({ sentences: some, verdicts: some.map(() => OFF) });
  expect(items()).toHaveLength(7);
  expect(all('button').map(({ textContent }) => textContent)).not.toContain('Show all 7');
});

test('says what the page is about and why, and one click says otherwise', async () => {
  await show();
  expect(root.textContent).toContain('About Solana: named in headline and address.');
  await click('Change');
  expect(all('[role=group] button').map((choice) => [choice.textContent, choice.getAttribute('aria-pressed')])).toEqual([
    ['Solana', 'true'],
    ['Ethereum', 'false'],
    ['The market', 'false'],
    ['Not about crypto', 'false'],
  ]);
  await click('Ethereum');
  expect(did.correct).toHaveBeenLastCalledWith({ kind: 'coin', symbol: 'ETH' });
  await show({ subject: { kind: 'market', why: [], others: [], isCorrected: true } });
  expect(root.textContent).toContain('About the crypto market: your choice.');
});

test('says of when the article is, or that without a date nothing is checked', async () => {
  await show();
  expect(root.textContent).toContain('Article of 15 Jan 2026');
  const { published: _published, verdicts: _verdicts, ...undated } = given;
  await act(() => {
    now = { ...undated, verdicts: [] };
    draw();
  });
  expect(root.textContent).toContain('No date found: nothing is checked.');
  await act(() => {
    now = { ...undated, sentences: [], verdicts: [] };
    draw();
  });
  expect(root.textContent).toContain('No date found: nothing is checked.');
  expect(root.textContent).not.toContain('data could decide');
});

test('while it is read, where nobody answers, and where nothing is found it says so', async () => {
  await show({ status: 'reading', sentences: [] });
  expect(root.textContent).toContain('Reading the article.');
  await show({ status: 'no-answer' });
  expect(root.textContent).toContain('The stored data could not be asked.');
  await show({ sentences: [] });
  expect(root.textContent).toContain('None found that data could decide.');
  expect(all('[role=list]')).toEqual([]);
});

test('before the data were asked it says how many there are, and lists none', async () => {
  const { verdicts: _verdicts, ...waiting } = given;
  await act(() => {
    now = waiting;
    draw();
  });
  expect(root.textContent).toContain('4 statements found, being compared with the data.');
  expect(all('[role=list]')).toEqual([]);
});

test('counts its sentences by tone with the words found, and gives no score; a few sentences have no tone', async () => {
  const tone = { sentences: 24, positive: 9, negative: 5, neutral: 10, words: { positive: ['surge', 'rally'], negative: [] } };
  await show({ tone });
  expect(all('.st-lines > div').map(({ textContent }) => textContent)).toEqual([
    'Positive9 of 24 · 38\u202f%Words: surge, rally',
    'Negative5 of 24 · 21\u202f%',
    'Neutral10 of 24 · 42\u202f%',
  ]);
  await show({ tone: { ...tone, sentences: 4 } });
  expect(all('.st-lines')).toEqual([]);
});

test('what cannot be checked says what is missing; behind it are only the ways to answer', async () => {
  await show({ sentences: TEXT.slice(0, 1), verdicts: [UNKNOWN] });
  expect(items()).toEqual(['“up 7% in the first 15 days of 2026”cannot be checked here: not all of BTC, 14 Jan to 15 Jan, is stored here']);
  await click('cannot be checked');
  expect(all('.st-proof')).toEqual([]);
  expect(all('.st-acts button').map(({ textContent }) => textContent)).toEqual(['Wrong match', 'Copy receipt']);
});

test('says in one line what has come since, with the closes that it is between', async () => {
  const closes = { from: day('2026-01-14'), fromClose: 1, toClose: 1 };
  const russell = { ...closes, subject: 'RUT', change: 0.138, to: day('2026-11-20'), sources: ['yahoo'] };
  const crypto = { ...closes, subject: 'TOTAL', change: -0.204, to: day('2026-11-21'), sources: ['coinmarketcap-v4'] };
  await show({ since: { russell, crypto, coin: { ...crypto, subject: 'SOL', symbol: 'SOL', change: -0.31 } } });
  expect(all('.st-since span').map(({ textContent }) => textContent?.trim())).toEqual([
    'Russell +13.8\u202f%',
    'crypto \u221220.4\u202f%',
    'SOL \u221231.0\u202f%',
  ]);
  expect(root.textContent).toContain(
    'Closes of Russell 14 Jan to 20 Nov 2026; crypto, SOL 14 Jan to 21 Nov 2026 · Yahoo Finance, CoinMarketCap',
  );
  await show({ since: { russell: { ...russell, subject: 'IWM' } } });
  expect(root.textContent).toContain('Closes of 14 Jan to 20 Nov 2026 · Yahoo Finance');
  expect(root.textContent).toContain('IWM (Russell 2000 ETF) +13.8');
  await show({ since: {} });
  expect(all('.st-since')).toEqual([]);
});

test('shows how the market stood on that day, beside the tone', async () => {
  const equity = { id: 'RUT', day: day('2026-01-15'), ofDay: 0.0043, ofWeek: 0.021, source: 'yahoo' } as const;
  const crypto = { id: 'TOTAL', day: day('2026-01-15'), ofWeek: -0.012, source: 'coinmarketcap-v4' } as const;
  const correlation = { r: 0.41, interval: { low: 0.2, high: 0.58 }, n: 90, from: day('2025-09-08'), to: day('2026-01-15') };
  await show({ market: { equity, crypto, fearGreed: { day: day('2026-01-15'), value: 54, source: 'alternative-me' }, correlation } });
  expect(all('.st-lines > div').map(({ textContent }) => textContent)).toEqual([
    'Russell 2000+0.4\u202f%+2.1\u202f% over the week · 15 Jan 2026, Yahoo Finance',
    'Crypto, over the week\u22121.2\u202f%15 Jan 2026, CoinMarketCap',
    'Fear & Greed5416 Jan 2026, alternative.me',
    'Russell 2000 and cryptor 0.410.20 to 0.58 with 95\u202f% confidence, 90 sessions to 15 Jan 2026.',
  ]);
});
