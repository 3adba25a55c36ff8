import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BadgeActions } from '../../../components/badge/actions.ts';
import { Badge } from '../../../components/badge/badge.tsx';
import { OpenCard } from '../../../components/badge/open-card.tsx';
import type { BadgeFacts } from '../../../lib/view/badge-facts.ts';
import { badgeFormat } from '../../../lib/view/badge-format.ts';
import { initialSession } from '../../../lib/view/badge-session.ts';
import type { BadgeSession } from '../../../lib/view/badge-session.ts';
import { badgeSettingsOf } from '../../../lib/view/badge-settings.ts';
import { badgeViewOf } from '../../../lib/view/badge-view.ts';
import { catalogueText } from '../../view/catalogue-text.ts';
import { days } from '../../../lib/core/time.ts';
import { coinFactsOf } from '../../../lib/view/coin-facts-of.ts';
import { sentiment } from '../../view/made-up-coins.ts';
import { facts, NOW, windowFact } from '../../view/made-up-facts.ts';

const t = catalogueText;

function actions() {
  return {
    open: vi.fn(),
    prepare: vi.fn(),
    close: vi.fn(),
    toggleMenu: vi.fn(),
    hide: vi.fn(),
    undo: vi.fn(),
    moveTo: vi.fn(),
    grab: vi.fn(),
    nudge: vi.fn(),
    show: vi.fn(),
  } satisfies BadgeActions;
}

function draw(changes: Partial<BadgeSession>, on: BadgeActions = actions()): HTMLElement {
  const session = {
    ...initialSession(true, badgeSettingsOf(undefined, { id: 'coindesk' })),
    pageHidden: false,
    card: 'here' as const,
    facts: facts(),
    ...changes,
  };
  const say = { t, format: badgeFormat('en-GB') };
  const view = badgeViewOf(session, 'CoinDesk', NOW, say);
  render(<Badge view={view} on={on} say={say} OpenCard={OpenCard} />, document.body);
  return document.body;
}

const card = (given: BadgeFacts | undefined = facts(), changes: Partial<BadgeSession> = {}) =>
  draw({ open: true, facts: given, ...changes });
const button = (name: string): HTMLElement => {
  const found = [...document.body.querySelectorAll<HTMLElement>('button')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '') === name,
  );
  if (!found) throw new Error(`no button named ${name}`);
  return found;
};
const texts = (selector: string): readonly string[] =>
  [...document.body.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

const items = (): readonly HTMLElement[] => [...document.body.querySelectorAll<HTMLElement>('[role^=menuitem]')];
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
};

afterEach(() => render(null, document.body));

describe('the chip', () => {
  test('is a button named by one whole sentence that holds what is shown', () => {
    draw({});
    const chip = button('Comove: crypto moves with small caps, r 0.41.');
    expect(chip.textContent?.trim()).toBe('Moves with small caps r 0.41');
    expect(chip.getAttribute('aria-haspopup')).toBe('dialog');
  });

  test('opens by click and hides by its ×', () => {
    const on = actions();
    draw({}, on);
    button('Comove: crypto moves with small caps, r 0.41.').click();
    expect(on.open).toHaveBeenCalledOnce();
    button('Hide on this page').click();
    expect(on.hide).toHaveBeenCalledExactlyOnceWith('page');
    expect(on.open).toHaveBeenCalledOnce();
  });

  test('brings its card when pointer or focus comes to it, before anybody clicks', () => {
    const on = actions();
    draw({}, on);
    const chip = document.body.querySelector('.chip');
    chip?.dispatchEvent(new PointerEvent('pointerenter'));
    chip?.dispatchEvent(new FocusEvent('focus'));
    expect([on.prepare.mock.calls.length, on.open.mock.calls.length]).toEqual([2, 0]);
  });

  test('stands there until the card has come, and says so where the browser keeps it away', () => {
    draw({ open: true, card: 'absent' });
    button('Comove: crypto moves with small caps, r 0.41.');
    draw({ card: 'refused' });
    expect(texts('.chip .words')).toEqual(['The browser keeps the card closed']);
    expect(document.body.querySelector('.chip')?.getAttribute('aria-label')).toMatch(
      /^Comove: the browser keeps the card out of this page/,
    );
  });

  test.for<[string, Partial<BadgeSession>, boolean]>([
    ['a fresh number is in full ink', {}, false],
    ['a stale one is dimmed', { facts: facts({ staleAtMs: NOW }) }, true],
    ['words without a number are dimmed', { facts: undefined }, true],
  ])('%s', ([, changes, dimmed]) => {
    draw(changes);
    expect(document.body.querySelector('.chip')?.classList.contains('quiet')).toBe(dimmed);
  });

  test('carries the label of a simulated market', () => {
    draw({ facts: facts({ market: 'simulated' }) });
    expect(texts('.chip .ribbon')).toEqual(['simulated market']);
  });
});

describe('the card', () => {
  test('is a dialog named Comove that does not lock the page', () => {
    const dialog = card().querySelector('[role=dialog]');
    expect([dialog?.getAttribute('aria-label'), dialog?.hasAttribute('aria-modal')]).toEqual(['Comove', false]);
  });

  test('draws zero always, the interval as a stroke and r as a point on it', () => {
    const strip = card().querySelector('svg[role=img]');
    const at = (selector: string, attribute: string) => Number.parseFloat(strip?.querySelector(selector)?.getAttribute(attribute) ?? 'NaN');
    expect(at('.zero', 'x1')).toBe(50);
    expect(at('.interval', 'x1')).toBeGreaterThan(50);
    expect(at('.point', 'cx')).toBeGreaterThan(at('.interval', 'x1'));
    expect(at('.point', 'cx')).toBeLessThan(at('.interval', 'x2'));
  });

  test('without an interval there is a point and zero, and no stroke', () => {
    const strip = card(facts({ headline: { sessions: 90, n: 24, r: -1 } })).querySelector('svg[role=img]');
    expect(strip?.querySelector('.interval')).toBeNull();
    expect(strip?.querySelector('.point')?.getAttribute('cx')).toBe('2.00%');
    expect(strip?.querySelector('.zero')).not.toBeNull();
  });

  test('prints each window under its bar, the headline one stressed', () => {
    card();
    expect(texts('.columns.length span')).toEqual(['30', '60', '90', '180', '252']);
    expect(texts('.columns.figure span')).toEqual(['0.31', '0.50', '0.41', '0.45', '–']);
    expect(texts('.columns .strong')).toEqual(['0.41', '90']);
    expect(document.body.querySelectorAll('.fan .interval')).toHaveLength(4);
  });

  test('draws the zero line of the fan inside it, also when all windows move apart', () => {
    card(facts({ headline: windowFact(90, -0.4, -0.6, -0.2), windows: [windowFact(90, -0.4, -0.6, -0.2)], overall: 'move apart' }));
    const zero = Number(document.body.querySelector('.fan .zero')?.getAttribute('y1'));
    const point = Number(document.body.querySelector('.fan .point')?.getAttribute('cy'));
    expect(zero).toBeGreaterThan(0);
    expect(zero).toBeLessThan(point);
  });

  test('is a table of sources with row and column headers', () => {
    card();
    expect(texts('table [scope=col]')).toEqual(['Series', 'Source', 'Close of', 'Checked']);
    expect(texts('table [scope=row]')).toEqual(['Russell', 'Crypto cap']);
    expect(texts('tbody tr:first-child td').slice(0, 2)).toEqual(['Yahoo Finance', '31 Dec 2025']);
  });

  test('leads to the full chart and to the settings', () => {
    const on = actions();
    draw({ open: true }, on);
    button('Full chart').click();
    button('Settings').click();
    expect(on.show.mock.calls).toEqual([['dashboard'], ['options']]);
  });

  test('asks for help where only the person can help', () => {
    const on = actions();
    draw({ open: true, facts: undefined, blocked: true }, on);
    button('Allow access in settings').click();
    expect(on.show).toHaveBeenCalledWith('options');
  });

  test('has no section without something to show', () => {
    card(facts({ expiresAtMs: NOW }));
    expect([document.body.querySelector('.fan'), document.body.querySelector('.strip'), document.body.querySelector('.figure')]).toEqual([
      null,
      null,
      null,
    ]);
    draw({ open: true, facts: undefined });
    expect(document.body.querySelector('table')).toBeNull();
  });

  test('no style attribute is written: a page may forbid them', () => {
    expect(card(facts(), { menuOpen: true }).querySelectorAll('[style]')).toHaveLength(0);
  });
});

const heads = () => texts('.block h3');

describe('what the card says of coins', () => {
  const coins = coinFactsOf(sentiment());
  const row = coins.coins.find(([key]) => key === 'solana');
  const coin = row && { coin: row, isGuess: false };

  test("a coin's page has the coin's name over it, its lines, the market's and the altcoins'", () => {
    card(facts(), { coins, coin });
    expect(texts('.head h2')).toEqual(['Solana']);
    expect(heads()).toEqual(['Solana (SOL)', 'Market', 'Altcoins']);
    const [first] = document.body.querySelectorAll('.lines > div');
    expect([...(first?.children ?? [])].map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
      ['DT', 'Move for 1\u202f% of Russell 2000 (β)'],
      ['DD', '1.83\u202f%'],
      ['DD', '90 sessions to 31 Dec 2025'],
    ]);
  });

  test('what the keyboard scrolls has a short name: whose card it is', () => {
    card(facts(), { coins, coin });
    expect(document.body.querySelector('.body')?.getAttribute('aria-label')).toBe('Solana');
  });

  test('every other page has the altcoins only; where there are none yet, words', () => {
    card(facts(), { coins });
    expect([texts('.head h2'), heads()]).toEqual([['Market'], ['Altcoins']]);
    card(facts(), { coins: 'none' });
    expect(texts('.block h3 + p')).toEqual([expect.stringMatching(/^Nothing is known/)]);
  });

  test('a stale figure is dimmed, one that is not there is words', () => {
    const { season: _, ...rest } = coins;
    card(facts(), {
      coins: { ...rest, longShort: { exchange: 'okx', measure: 'global-account', asOfMs: NOW - days(4), above: 10, of: 30 } },
    });
    const [positioning, season] = document.body.querySelectorAll('.lines > div');
    expect(positioning?.querySelector('dd')?.className).toBe('quiet');
    expect(positioning?.textContent).toContain('Out of date: 28 Dec 2025');
    expect(season?.textContent).toBe('Altcoin seasonno answer yet');
  });

  test('the chip of a coin’s page is named by a sentence that holds coin, words and r', () => {
    draw({ coins, coin });
    expect(button('Comove: Solana (SOL) moves with small caps, r 0.41.').textContent?.trim()).toBe('SOL moves with small caps r 0.41');
  });

  test('facts of another market than the pair’s are of nobody', () => {
    draw({ coins: { ...coins, market: 'simulated' }, coin });
    button('Comove: crypto moves with small caps, r 0.41.');
  });
});

describe('the menu', () => {
  test('hides here, on the site and everywhere, and says that the toolbar still works', () => {
    const on = actions();
    draw({ open: true, menuOpen: true }, on);
    expect(texts('[role=menuitem]')).toEqual(['Hide on this page', 'Hide on CoinDesk', 'Hide everywhereThe toolbar button still works']);
    for (const item of document.body.querySelectorAll<HTMLElement>('[role=menuitem]')) item.click();
    expect(on.hide.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
  });

  test('offers the four corners and marks the present one', () => {
    const on = actions();
    draw({ open: true, menuOpen: true }, on);
    const corners = [...document.body.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    expect(corners.map((corner) => [corner.getAttribute('aria-label'), corner.getAttribute('aria-checked')])).toEqual([
      ['Top left', 'false'],
      ['Top right', 'false'],
      ['Bottom left', 'false'],
      ['Bottom right', 'true'],
    ]);
    corners[0]?.click();
    expect(on.moveTo).toHaveBeenCalledExactlyOnceWith('top-left');
  });

  test('arrow keys go round, Home and End to the ends, other keys nowhere', () => {
    draw({ open: true, menuOpen: true });
    const walk = (...keys: readonly string[]) => {
      for (const key of keys) expect(press(key)).toBe(true);
      return items().findIndex((item) => item === document.activeElement);
    };
    items()[0]?.focus();
    expect(walk('ArrowDown', 'ArrowDown')).toBe(2);
    expect(walk('ArrowUp')).toBe(1);
    expect(walk('End')).toBe(6);
    expect(walk('ArrowDown')).toBe(0);
    expect(walk('ArrowUp')).toBe(6);
    expect(walk('Home')).toBe(0);
    expect(press('a')).toBe(false);
  });
});

test.for([
  ['page', 'Hidden on this page'],
  ['site', 'Hidden on CoinDesk'],
  ['everywhere', 'Hidden everywhere'],
] as const)('after hiding it (%s) a line says so and takes it back', ([reach, words]) => {
  const on = actions();
  draw({ undo: reach, own: { hide: reach } }, on);
  expect(texts('[role=status]')).toEqual([words]);
  button('Undo').click();
  expect(on.undo).toHaveBeenCalledOnce();
});

test('where nothing is to be shown, nothing is drawn', () => {
  draw({ pathOpen: false });
  expect(document.body.childElementCount).toBe(0);
});
