import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import { days } from '../../../lib/core/time.ts';
import type { Sentiment } from '../../../lib/view/sentiment.ts';
import { madeUpSentiment } from '../../view/two-coins.ts';
import { fakeEnvironment } from '../popup/fake-environment.ts';
import type { FakeEnvironment } from '../popup/fake-environment.ts';
import { root } from '../root.ts';

/** Two hours after the newest of the made-up ratios. */
const MADE_UP_AT = Date.UTC(2026, 2, 3, 12);

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 30));
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const only = (selector: string): HTMLElement => all(selector)[0] ?? expect.unreachable(`no ${selector}`);
const byText = (selector: string, text: string): HTMLElement =>
  all(selector).find((element) => element.textContent === text) ?? expect.unreachable(`no ${selector} "${text}"`);

async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  });
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await settled();
  });
}

/** Opens the popup and its Sentiment tab over what is stored. */
async function open(sentiment: Sentiment | undefined, own: Partial<FakeEnvironment> = {}): Promise<void> {
  const environment = fakeEnvironment({ loadSentiment: () => Promise.resolve(sentiment), ...own });
  await act(async () => {
    render(<PopupPage environment={environment} />, root);
    await settled();
  });
  await click(byText('[role=tab]', 'Sentiment'));
  await vi.waitFor(() => expect(root.textContent).not.toContain('Reading what is known'));
}

test('the tabs are one stop of the Tab key; arrow keys, Home and End choose among them', async () => {
  await open(madeUpSentiment());
  const selected = (): string | null => only('[role=tab][aria-selected=true]').textContent;
  expect(all('[role=tab]').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  await press(only('[role=tab][aria-selected=true]'), 'ArrowRight');
  expect(selected()).toBe('Evidence');
  await press(only('[role=tab][aria-selected=true]'), 'ArrowRight');
  expect(selected()).toBe('Overlay');
  await press(only('[role=tab][aria-selected=true]'), 'End');
  expect([selected(), document.activeElement?.textContent]).toEqual(['Evidence', 'Evidence']);
  expect(only('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(only('[role=tab][aria-selected=true]').id);
});

test('one sentence and its count come first, with exchange and instant', async () => {
  await open(madeUpSentiment());
  expect(only('h1').textContent).toBe('Too few altcoins have a ratio so far');
  expect(all('.cm-figure-r')).toEqual([]);
  expect(only('.cm-interval').textContent).toMatch(/^1 of 2 altcoins .* Binance, 3 Mar 2026, 10:00 UTC$/);
});

test('every group is a region with a name of its own', async () => {
  await open(madeUpSentiment());
  const names = all('.cm-part').map(
    (part) => root.querySelector(`#${CSS.escape(part.getAttribute('aria-labelledby') ?? '')}`)?.textContent,
  );
  expect(names).toEqual([
    'Size and long/short ratio',
    'Altcoin season',
    'Below their highs',
    'Binance netflow',
    'Every coin and small caps',
  ]);
});

test('fresh figures are not marked; each group whose figures are out of date is dimmed and says of when they are, to be heard too', async () => {
  const said = (): (string | null)[] => all('.cm-parts [role=status], .cm-fear [role=status]').map(({ textContent }) => textContent);
  await open(madeUpSentiment(), { now: () => MADE_UP_AT });
  expect(all('[data-stale-part=true]')).toEqual([]);
  expect(said()).toEqual(['', '', '', '', '', '']);
  await act(() => render(null, root));
  await open(madeUpSentiment(), { now: () => MADE_UP_AT + days(14) });
  expect(all('.cm-part').map((part) => part.dataset['stalePart'])).toEqual(['true', 'true', 'true', 'true', 'true']);
  expect(said()).toEqual([
    'Fear & Greed: Out of date: 2 Mar 2026',
    'Size and long/short ratio: Out of date: 3 Mar 2026, 10:00 UTC',
    'Altcoin season: Out of date: 3 Mar 2026',
    'Below their highs: Out of date: 3 Mar 2026, 11:00 UTC',
    'Binance netflow: Out of date: 3 Mar 2026, 00:00 UTC',
    'Every coin and small caps: Out of date: 2 Mar 2026',
  ]);
  expect(only('.cm-headline-text').textContent).toContain('Out of date: 3 Mar 2026, 10:00 UTC');
});

test('where Fear & Greed is missing, its reason stands in its place', async () => {
  const { fearGreed: _, ...rest } = madeUpSentiment({ missing: [{ part: 'fearGreed', why: 'not-available-here' }] });
  await open(rest);
  expect(only('.cm-fear').textContent).toBe('Fear & GreedNot available here: every provider refuses this network or country.');
});

const member = (symbol: string, rank: number, against90d: number) => ({ key: symbol, symbol, rank, against90d });

test('the coins behind the season index are listed behind a disclosure, best first, with rank and lead', async () => {
  const [group] = madeUpSentiment().season;
  await open(
    madeUpSentiment({ season: [{ ...(group ?? expect.unreachable()), assets: [member('AAA', 9, 0.5), member('BBB', 4, -0.25)] }] }),
  );
  expect(only('.cm-members summary').textContent).toBe('The 2 compared, best first');
  expect(all('.cm-members tbody tr').map((row) => row.textContent)).toEqual(['AAA9+50.0\u202f%', 'BBB4−25.0\u202f%']);
});

test('many coins behind the season index are two tables, in one order and each with its places in its name', async () => {
  const [group] = madeUpSentiment().season;
  const assets = Array.from({ length: 17 }, (_, i) => member(`C${i + 1}`, i + 1, 1 - i / 10));
  await open(madeUpSentiment({ season: [{ ...(group ?? expect.unreachable()), assets }] }));
  expect(all('.cm-members caption').map(({ textContent }) => textContent)).toEqual([
    'The 17 compared, best first: 1 to 9',
    'The 17 compared, best first: 10 to 17',
  ]);
  expect(all('.cm-members tbody th').map(({ textContent }) => textContent)).toEqual(assets.map(({ symbol }) => symbol));
});

test('keys step through the coins of the scatter by rank and say each', async () => {
  await open(madeUpSentiment());
  const slider = only('[role=slider][aria-label="Coins by rank"]');
  const said = (): string | null => slider.getAttribute('aria-valuetext');
  const rank = (): (string | null)[] => ['min', 'now', 'max'].map((of) => slider.getAttribute(`aria-value${of}`));
  expect(root.querySelector(`#${CSS.escape(slider.getAttribute('aria-describedby') ?? '')}`)?.textContent).toMatch(/^Arrow keys/);
  expect(rank()).toEqual(['5', '5', '60']);
  await press(slider, 'ArrowRight');
  expect(rank()).toEqual(['5', '60', '60']);
  expect(said()).toBe('New Coin (NEW), rank 60: long/short 0.90');
  await press(slider, 'ArrowRight');
  expect(said()).toBe('New Coin (NEW), rank 60: long/short 0.90');
  await press(slider, 'Home');
  expect(said()).toBe('Solana (SOL), rank 5: long/short 2.50');
});

test('the scatter is also a table', async () => {
  await open(madeUpSentiment());
  await click(byText('.cm-scatter button', 'Show as table'));
  expect(all('.cm-scatter tbody tr').map((row) => row.textContent)).toEqual(['SOL Solana52.50', 'NEW New Coin600.90']);
  await click(byText('.cm-scatter button', 'Show as chart'));
  expect(all('.cm-scatter canvas')).toHaveLength(1);
});

const fallen = (key: string, drawdown: number) => ({ key, symbol: key, rank: 1, drawdown });

test('the columns of the drawdowns share one scale, whose longest is 1; a column of none is not drawn', async () => {
  const assets = [fallen('A', -0.85), fallen('B', -0.86), fallen('C', -0.95)];
  const { drawdown } = madeUpSentiment();
  await open(madeUpSentiment({ drawdown: { ...(drawdown ?? expect.unreachable()), of: 3, assets } }));
  const drawn = all('.cm-bar-fill').map(({ style }) => style.getPropertyValue('--cm-share'));
  expect(drawn).toEqual(['1', '0.5']);
  expect(all('.cm-bar-count').map(({ textContent }) => textContent)).toEqual(['2', '1']);
});

test('pictures of many elements are heard as one: none of what they are made of is exposed', async () => {
  await open(madeUpSentiment());
  for (const picture of ['.cm-bars', '.cm-season'])
    expect([...only(picture).children].map((part) => part.getAttribute('aria-hidden'))).not.toContain(null);
});

test('a row of the coins is named by its coin alone', async () => {
  await open(madeUpSentiment());
  expect(all('.cm-coins tr[title]')).toEqual([]);
  expect(all('.cm-coins tbody th[scope=row]').map(({ textContent }) => textContent)).toEqual(['SOL Solana', 'NEW New Coin']);
});

test('a coin whose change is likelier a relabelling is said to be one instead of a share', async () => {
  await open(madeUpSentiment());
  expect(all('.cm-flows tbody tr').map((row) => row.textContent)).toEqual(['SOL−1k−1.0\u202f%−$150k', 'NEW+5bnrelabelled?+$9bn']);
});

test('each coin’s link is a picture with words of its own', async () => {
  await open(madeUpSentiment());
  const pictures = all('.cm-coins svg').map((picture) => picture.getAttribute('aria-label'));
  expect(pictures).toEqual(['r 0.41 (95\u202f%: 0.20 to 0.58), 90 sessions to 2 Mar 2026', 'Too little history for a correlation']);
});

test('before anything is known it says what happens next, and a store that cannot be read is told as that', async () => {
  await open(undefined);
  expect(only('.cm-interval').textContent).toContain('Nothing is known of the altcoins yet');
  expect([only('.cm-interval').getAttribute('role'), only('[role=tabpanel]').getAttribute('aria-busy')]).toEqual(['status', 'true']);
  await act(() => render(null, root));
  await open(undefined, { loadSentiment: () => Promise.reject(new Error('disk on fire')) });
  expect(only('.cm-interval').textContent).toContain('cannot be read: disk on fire');
  expect(only('[role=tabpanel]').getAttribute('aria-busy')).toBe('false');
});

test('new figures take the place of the old ones without a reload', async () => {
  let stored = madeUpSentiment();
  let tell: (() => void) | undefined;
  await open(stored, {
    loadSentiment: () => Promise.resolve(stored),
    watchSentiment: (listener) => {
      tell = listener;
    },
  });
  stored = madeUpSentiment({ generatedAtMs: 1, longShort: [] });
  await act(async () => {
    tell?.();
    await settled();
  });
  expect(all('.cm-figure-r')).toEqual([]);
});
