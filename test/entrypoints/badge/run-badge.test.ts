import { jsx } from 'preact/jsx-runtime';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removeOlderHosts } from '../../../entrypoints/badge.content/host.ts';
import { minutes, seconds } from '../../../lib/core/time.ts';
import { hashOf } from '../../../lib/settings/page-hash.ts';
import { CORNERS, DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Corner } from '../../../lib/settings/settings.ts';
import { rectAt } from '../../../lib/view/badge-place.ts';
import type { PageAbout, ReaderGiven, ReaderPart } from '../../../lib/view/page-reader.ts';
import type { ArticleGiven } from '../../../lib/view/statements/article-given.ts';
import { coinFactsOf } from '../../../lib/view/coin-facts-of.ts';
import { sentiment } from '../../view/made-up-coins.ts';
import { facts, NOW } from '../../view/made-up-facts.ts';
import { CARD_CSS, memoryWith, settle, startBadge, VIEWPORT } from './page-on-bench.ts';

let badge: ReturnType<typeof startBadge>;

async function start(options?: Parameters<typeof startBadge>[0]) {
  badge = startBadge(options);
  await settle();
  return badge;
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 0));
});
afterEach(() => {
  badge.ctx.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const deleteIt = async () => {
  badge.host.remove();
  await settle(10);
};

const pointer = (type: string, clientX: number, clientY: number) =>
  new PointerEvent(type, { clientX, clientY, pointerId: 1, button: 0, bubbles: true });

/** As the browser sends it: made-up events are not trusted. */
function pressShortcut(): boolean {
  const event = new KeyboardEvent('keydown', { code: 'KeyC', altKey: true, shiftKey: true, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

const hostsInPage = () => document.querySelectorAll('comove-badge').length;

describe('in the page', () => {
  test('there is one element more, with a closed shadow root, and nothing else has changed', async () => {
    document.body.append(document.createElement('main'));
    const before = document.documentElement.outerHTML;
    const { host, face, attachedWith } = await start();
    expect(face()).toBe('chip');
    expect(host.parentNode).toBe(document.documentElement);
    expect([host.shadowRoot, attachedWith]).toEqual([null, { mode: 'closed' }]);
    expect([host.attributes.length, host.childNodes.length]).toEqual([0, 0]);
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('there is nothing before storage was read', async () => {
    badge = startBadge();
    expect(hostsInPage()).toBe(0);
    await settle();
    expect(hostsInPage()).toBe(1);
  });

  test('keys typed into the badge do not reach the shortcuts of the page', async () => {
    const { find } = await start();
    const heard = vi.fn();
    for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, heard);
    for (const type of ['keydown', 'keyup', 'keypress'])
      find('.chip')?.dispatchEvent(new KeyboardEvent(type, { key: 'j', bubbles: true, composed: true }));
    for (const type of ['keydown', 'keyup', 'keypress']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test.for(['https://www.coindesk.com/account', 'http://www.coindesk.com/markets'])('nothing is put into %s', async (url) => {
    await start({ url });
    expect(hostsInPage()).toBe(0);
  });

  test('nothing is shown in full screen, and it is back after it', async () => {
    const { face } = await start();
    const fullScreen = { element: document.body as Element | null };
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => fullScreen.element });
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(face()).toBe('none');
    fullScreen.element = null;
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(face()).toBe('chip');
  });

  test('the end of the context takes it away for good', async () => {
    const { ctx, area, host } = await start();
    ctx.abort();
    expect([host.isConnected, area.listeners.size]).toEqual([false, 0]);
    document.body.append(document.createElement('p'));
    await settle(minutes(2));
    expect(hostsInPage()).toBe(0);
  });

  test('what an older copy left behind is removed, even if that copy is dead', async () => {
    document.documentElement.append(document.createElement('comove-badge'));
    removeOlderHosts();
    await start();
    expect(hostsInPage()).toBe(1);
  });
});

describe('a page that deletes it', () => {
  test('gets it back three times a minute, then not again', async () => {
    await start();
    for (let i = 0; i < 3; i += 1) {
      await deleteIt();
      expect(hostsInPage()).toBe(1);
    }
    await deleteIt();
    expect(hostsInPage()).toBe(0);
    await settle(minutes(3));
    badge.area.set({ badgeFacts: facts() });
    await settle(10);
    expect(hostsInPage()).toBe(0);
  });

  test('gets it back for ever where it deletes it seldom', async () => {
    await start();
    for (let i = 0; i < 10; i += 1) {
      await deleteIt();
      expect(hostsInPage()).toBe(1);
      await settle(seconds(21));
    }
  });

  test('gets it back on its next page, where a minute has passed', async () => {
    await start();
    for (let i = 0; i < 4; i += 1) await deleteIt();
    await settle(minutes(1));
    await badge.goTo('/markets/next');
    expect(hostsInPage()).toBe(1);
  });
});

describe('on navigation without a load', () => {
  test('a closed path takes it away, an open one brings it back, collapsed', async () => {
    const { face, click, goTo } = await start();
    click('.chip');
    expect(face()).toBe('card');
    await goTo('/account/settings');
    expect(hostsInPage()).toBe(0);
    await goTo('/markets/other');
    expect(face()).toBe('chip');
  });

  test('a fragment is the same page: an open card stays open', async () => {
    const { face, click, goTo } = await start();
    click('.chip');
    await goTo('/markets#prices');
    expect(face()).toBe('card');
  });

  test('on a closed path nothing is read and nothing heard but the address, until the first open page', async () => {
    const heard = [vi.spyOn(document, 'addEventListener'), vi.spyOn(globalThis, 'addEventListener')];
    const types = () => heard.flatMap(({ mock }) => mock.calls.map(([type]) => type)).filter((type) => !type.includes(':'));
    const { area, attach, goTo } = await start({ url: 'https://www.coindesk.com/account' });
    expect([area.reads, area.listeners.size, attach.mock.calls.length]).toEqual([0, 0, 0]);
    expect(new Set(types())).toEqual(new Set(['pageshow', 'visibilitychange']));
    await goTo('/account/orders');
    expect([area.reads, attach.mock.calls.length]).toEqual([0, 0]);
    await goTo('/markets');
    expect([badge.face(), area.reads, area.listeners.size]).toEqual(['chip', 1, 1]);
    expect(types()).toContain('keydown');
  });

  test('after an open page a closed one is deaf again, and the next open one is what storage says by then', async () => {
    const { area, face, goTo, click } = await start();
    click('.hide');
    await goTo('/account');
    expect(area.listeners.size).toBe(0);
    const { reads } = area;
    expect(pressShortcut()).toBe(false);
    area.set({ settings: { ...DEFAULT_SETTINGS, badge: { ...DEFAULT_SETTINGS.badge, enabled: false } } });
    await settle(minutes(2));
    expect(area.reads).toBe(reads);
    await goTo('/markets/next');
    expect([face(), hostsInPage(), area.reads]).toEqual(['none', 0, reads + 1]);
    area.set({ settings: DEFAULT_SETTINGS });
    await settle();
    expect(face()).toBe('chip');
    expect(pressShortcut()).toBe(true);
  });

  test('a fragment that comes while the page is looked up does not keep it from being shown', async () => {
    const held = Promise.withResolvers<void>();
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    const slow = vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...given) => held.promise.then(() => digest(...given)));
    badge = startBadge();
    await vi.waitFor(() => expect(slow).toHaveBeenCalled());
    history.pushState({}, '', '#prices');
    window.dispatchEvent(new Event('pageshow'));
    slow.mockRestore();
    held.resolve();
    await settle();
    expect(badge.face()).toBe('chip');
  });

  test("a fragment that opens a dialog of what is a person's own takes it away while it stands", async () => {
    const { face, goTo } = await start({ url: 'https://www.tradingview.com/u/somebody/' });
    expect(face()).toBe('chip');
    await goTo('#settings-profile');
    expect(hostsInPage()).toBe(0);
    await goTo('#');
    expect(face()).toBe('chip');
  });

  describe('where the browser tells of navigations', () => {
    /** The Navigation API as far as a badge uses it. */
    const navigation = new EventTarget();
    const announce = (type: string, url: string) =>
      navigation.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { destination: { url } }));
    beforeEach(() => vi.stubGlobal('navigation', navigation));

    test.for([
      ['cancelled', '/account/settings'],
      ['a download', '/checkout/invoice.pdf'],
      ['a full load that is still on its way, or stopped', '/login'],
    ])('one that does not happen (%s) changes nothing', async ([, path = '']) => {
      const { face, click } = await start();
      click('.chip');
      announce('navigate', new URL(path, location.href).href);
      await settle(seconds(2));
      expect(face()).toBe('card');
    });

    test('one that happens takes effect with the change of address, before anything is painted', async () => {
      await start();
      history.pushState({}, '', '/account/settings');
      announce('currententrychange', location.href);
      expect(hostsInPage()).toBe(0);
      history.pushState({}, '', '/markets/other');
      announce('currententrychange', location.href);
      await settle();
      expect(badge.face()).toBe('chip');
    });

    test.for(['pageshow', 'visibilitychange'])('one that was missed is seen when somebody comes back (%s)', async (type) => {
      const { face } = await start();
      history.pushState({}, '', '/account/settings');
      (type === 'pageshow' ? window : document).dispatchEvent(new Event(type));
      expect(hostsInPage()).toBe(0);
      history.pushState({}, '', '/markets/other');
      (type === 'pageshow' ? window : document).dispatchEvent(new Event(type));
      await settle();
      expect(face()).toBe('chip');
    });

    test('and at the latest when the ages are looked at again, with nothing of the badge in the page', async () => {
      await start();
      history.pushState({}, '', '/account/settings');
      await settle(minutes(1));
      expect(hostsInPage()).toBe(0);
      history.pushState({}, '', '/markets/other');
      await settle(minutes(1));
      expect(badge.face()).toBe('chip');
    });
  });

  test('a hidden page stays hidden, the next one is not', async () => {
    const url = 'https://www.coindesk.com/markets';
    const hash = await hashOf(memoryWith().salt, new URL(`${url}?utm_source=x`));
    const { face, goTo } = await start({ url, stored: { pageMemory: memoryWith(hash) } });
    expect(face()).toBe('none');
    await goTo('/markets/next');
    expect(face()).toBe('chip');
    await goTo('/markets?page=2');
    expect(face()).toBe('none');
  });
});

/** A background that puts the card's script into the page when the test says so. */
function slowBackground() {
  const injected = Promise.withResolvers<boolean>();
  const asked = vi.fn(async (bring: () => void) => {
    const done = await injected.promise;
    if (done) bring();
    return done;
  });
  return { asked, answer: injected.resolve };
}

describe('the card comes when it is wanted', () => {
  test('once, in advance when the pointer comes to the chip, and brings its rules with it', async () => {
    const { asked, answer } = slowBackground();
    const { find, click, face, shadow } = await start({ injectCard: asked });
    find('.chip')?.dispatchEvent(new PointerEvent('pointerenter'));
    find('.chip')?.dispatchEvent(new FocusEvent('focus'));
    answer(true);
    await settle();
    expect([face(), asked.mock.calls.length]).toEqual(['chip', 1]);
    expect([...shadow.querySelectorAll('style')].map(({ textContent }) => textContent)).toEqual(['', CARD_CSS]);
    click('.chip');
    expect([face(), asked.mock.calls.length]).toEqual(['card', 1]);
    expect(shadow.activeElement).toBe(find('.card'));
  });

  test('a click that is quicker than it opens the card as soon as it is there, with the focus in it', async () => {
    const { asked, answer } = slowBackground();
    const { click, face, find, shadow } = await start({ injectCard: asked });
    click('.chip');
    expect(face()).toBe('chip');
    answer(true);
    await settle();
    expect(face()).toBe('card');
    expect(shadow.activeElement).toBe(find('.card'));
  });

  test('one that nobody wants any more stays away', async () => {
    const { asked, answer } = slowBackground();
    const { click, face, goTo } = await start({ injectCard: asked });
    click('.chip');
    await goTo('/markets/next');
    answer(true);
    await settle();
    expect(face()).toBe('chip');
  });

  test('a refusal is said in the chip, a click tries again, and the next page starts anew', async () => {
    const refuse = vi.fn().mockResolvedValue(false);
    const { click, find, face, goTo } = await start({ injectCard: refuse });
    const words = () => find('.words')?.textContent;
    click('.chip');
    await settle();
    expect([face(), words()]).toEqual(['chip', 'The browser keeps the card closed']);
    refuse.mockImplementationOnce(async (bring: () => void) => {
      bring();
      return true;
    });
    await goTo('/markets/next');
    expect(words()).toBe('Moves with small caps');
    click('.chip');
    expect(face()).toBe('card');
  });

  test('one that was refused in advance is no failure before somebody wants it', async () => {
    const refuse = vi.fn().mockResolvedValue(false);
    const { find, click } = await start({ injectCard: refuse });
    find('.chip')?.dispatchEvent(new PointerEvent('pointerenter'));
    await settle();
    expect(find('.words')?.textContent).toBe('Moves with small caps');
    click('.chip');
    await settle();
    expect([find('.words')?.textContent, refuse.mock.calls.length]).toEqual(['The browser keeps the card closed', 2]);
  });

  test('a background that says yes but brings nothing has refused', async () => {
    const { find, click } = await start({ injectCard: async () => true });
    click('.chip');
    await settle();
    expect(find('.words')?.textContent).toBe('The browser keeps the card closed');
  });
});

const words = () => badge.find('.words')?.textContent;
const titles = () => [...badge.root.querySelectorAll('.block h3')].map(({ textContent }) => textContent);

describe('the coin of the page', () => {
  const coinFacts = coinFactsOf(sentiment());
  const stored = { coinFacts };
  const TRADE = 'https://www.binance.com/en/trade/SOL_USDT';

  test('on a trading page the chip speaks of its coin from the first moment', async () => {
    await start({ url: TRADE, stored });
    expect(words()).toBe('SOL moves with small caps');
  });

  test('on other pages the facts of coins are not read before somebody is about to open the card', async () => {
    const read = vi.fn();
    await start({ stored });
    const get = badge.area.get.bind(badge.area);
    badge.area.get = (keys) => {
      read(keys);
      return get(keys);
    };
    badge.area.set({ badgeFacts: facts() });
    await settle();
    expect(read.mock.calls.flat(2)).not.toContain('coinFacts');
    badge.find('.chip')?.dispatchEvent(new PointerEvent('pointerenter'));
    await settle();
    expect(read.mock.calls.flat(2)).toContain('coinFacts');
    badge.click('.chip');
    expect(titles()).toEqual(['Altcoins']);
  });

  test('a card opened by the keyboard alone shows the altcoins as soon as they are read', async () => {
    await start({ stored });
    expect(pressShortcut()).toBe(true);
    await settle();
    expect(badge.find('.lines')).not.toBeNull();
  });

  const { pair, market, equityShown, asOfDay, staleAtMs, expiresAtMs } = facts();
  const evidenceFacts = { version: 1, market, pair, equityShown, asOfDay, staleAtMs, expiresAtMs, lead: { k: 0, n: 252 } };

  test('the evidence of the pair stands on the market’s card, and is followed there', async () => {
    await start({ stored: { ...stored, evidenceFacts } });
    badge.click('.chip');
    await settle();
    expect(titles()).toEqual(['Evidence', 'Altcoins']);
    badge.area.set({ evidenceFacts: { ...evidenceFacts, lead: { k: 2, n: 252 } } });
    await settle();
    expect(badge.root.textContent).toContain('Russell 2000, by 2 sessions');
    badge.area.set({ evidenceFacts: 'damaged' });
    await settle();
    expect(titles()).toEqual(['Altcoins']);
  });

  test('on a coin’s own card there is no evidence of the pair', async () => {
    await start({ url: TRADE, stored: { ...stored, evidenceFacts } });
    badge.click('.chip');
    await settle();
    expect(titles()).toContain('Altcoins');
    expect(titles()).not.toContain('Evidence');
  });

  test('a write of the facts of coins shows itself, and a damaged one takes the coin away, not the badge', async () => {
    await start({ url: TRADE });
    expect(words()).toBe('Moves with small caps');
    badge.area.set(stored);
    await settle();
    expect(words()).toBe('SOL moves with small caps');
    badge.area.set({ coinFacts: { version: 1, coins: 'x' } });
    await settle();
    expect(words()).toBe('Moves with small caps');
  });

  test('it follows the address: another coin, then none', async () => {
    const { goTo } = await start({ url: TRADE, stored });
    await goTo('/en/trade/ETH_USDT');
    expect(words()).toBe('ETH moves with small caps');
    await goTo('/en/markets/overview');
    expect(words()).toBe('Moves with small caps');
    await goTo('/en/trade/SOL_USDT');
    expect(words()).toBe('SOL moves with small caps');
  });

  test('on trackers and exchanges no text of the page is read', async () => {
    const look = vi.spyOn(document, 'querySelector');
    await start({ url: 'https://www.binance.com/en/price/solana', stored });
    document.body.append(document.createElement('p'));
    await settle(seconds(1));
    expect(look.mock.calls.flat()).not.toContain('h1');
    expect(words()).toBe('SOL moves with small caps');
  });
});

/** A reader that says what the test says. */
function madeUpReader() {
  let given: ReaderGiven | undefined;
  const calls: unknown[] = [];
  const reader: ReaderPart = {
    start(from) {
      given = from;
      return {
        turnTo: (isWanted) => void calls.push(['turnTo', isWanted]),
        expectCard: () => void calls.push(['expectCard']),
        collapse: () => undefined,
        on: {
          showInText: () => undefined,
          markWrong: () => undefined,
          unmarkWrong: () => undefined,
          correct: () => undefined,
          copy: async () => true,
          setUi: () => undefined,
        },
      };
    },
  };
  return { reader, calls, tell: (about: PageAbout, article?: ArticleGiven) => given?.tell({ about, article }), given: () => given };
}

describe('a page that may be an article is read before anything is shown', () => {
  const ARTICLE = 'https://www.coindesk.com/markets/2026/01/a-slug-of-words';
  const stored = { coinFacts: coinFactsOf(sentiment()) };

  test('the chip waits for its subject, and speaks of the coin or of the market', async () => {
    const { reader, tell, calls } = madeUpReader();
    const { face } = await start({ url: ARTICLE, stored, reader });
    expect([face(), calls]).toEqual(['none', [['turnTo', true]]]);
    tell({ coin: 'solana' });
    await settle();
    expect([face(), words()]).toEqual(['chip', 'SOL moves with small caps']);
    tell('market');
    expect(words()).toBe('Moves with small caps');
  });

  test('on a page that is not about crypto there is nothing at all, and the shortcut is the page’s own', async () => {
    const { reader, tell } = madeUpReader();
    const { face } = await start({ url: ARTICLE, reader });
    tell('other');
    await settle(seconds(60));
    expect([face(), hostsInPage(), pressShortcut()]).toEqual(['none', 0, false]);
  });

  test('a copy that ended while it waited for the reader does not come back', async () => {
    const { reader } = madeUpReader();
    const { ctx } = await start({ url: ARTICLE, stored, reader });
    ctx.abort();
    await settle(minutes(1));
    expect(hostsInPage()).toBe(0);
  });

  test('where the browser keeps the reader out, the badge is that of the market', async () => {
    const { face } = await start({ url: ARTICLE });
    expect([face(), words()]).toEqual(['chip', 'Moves with small caps']);
  });

  test('a reader that does not answer is waited for no longer than some seconds; what it says then counts', async () => {
    const { reader, tell } = madeUpReader();
    const { face } = await start({ url: ARTICLE, stored, reader });
    await settle(seconds(3));
    expect(face()).toBe('none');
    await settle(seconds(2));
    expect([face(), words()]).toEqual(['chip', 'Moves with small caps']);
    tell('other');
    expect(face()).toBe('none');
  });

  test('on the next page everything is read again, and a page that is none is not', async () => {
    const { reader, tell, calls } = madeUpReader();
    const { face, goTo } = await start({ url: ARTICLE, stored, reader });
    tell({ coin: 'solana' });
    await goTo('/markets/2026/01/another-slug-of-words');
    expect(face()).toBe('none');
    tell('market');
    expect(words()).toBe('Moves with small caps');
    await goTo('/markets');
    expect([face(), words()]).toEqual(['chip', 'Moves with small caps']);
    expect(calls).toEqual([
      ['turnTo', true],
      ['turnTo', false],
      ['turnTo', true],
      ['turnTo', false],
    ]);
  });

  test('nothing is read where the badge is not wanted', async () => {
    const hash = await hashOf(memoryWith().salt, new URL(ARTICLE));
    const off = { ...DEFAULT_SETTINGS, badge: { ...DEFAULT_SETTINGS.badge, enabled: false } };
    for (const choice of [{ pageMemory: memoryWith(hash) }, { settings: off }]) {
      const { reader, given } = madeUpReader();
      // oxlint-disable-next-line no-await-in-loop -- one badge after another
      await start({ url: ARTICLE, stored: choice, reader });
      expect(given()).toBeUndefined();
      badge.ctx.abort();
    }
  });

  test.for([
    'https://www.coindesk.com/markets',
    'https://www.binance.com/en/trade/SOL_USDT',
    'https://www.coingecko.com/en/coins/a-slug-of-words',
  ])('nor on %s, by whose address no article is there', async (url) => {
    const { reader, given } = madeUpReader();
    const { face } = await start({ url, stored, reader });
    expect([face(), given()]).toEqual(['chip', undefined]);
  });

  test('a host that a person added is read whatever its address', async () => {
    const { reader, given } = madeUpReader();
    await start({ url: 'https://own.example.org/', stored: { settings: { ...DEFAULT_SETTINGS, ownHosts: ['own.example.org'] } }, reader });
    expect(given()).toBeDefined();
  });
});

describe('what the card says of the article', () => {
  const ARTICLE = 'https://www.coindesk.com/markets/2026/01/a-slug-of-words';
  const article: ArticleGiven = {
    status: 'reading',
    subject: { kind: 'market', why: [], others: [] },
    sentences: [],
    wrong: [],
    ui: undefined,
  };
  const statements = { css: '.st { color: red }', Article: () => jsx('p', { class: 'st', children: 'Statements' }) };

  test('stands on it once both have come, and the reader is told that the card is expected', async () => {
    const { reader, tell, calls } = madeUpReader();
    const { find, click, bring, shadow } = await start({ url: ARTICLE, reader });
    tell('market', article);
    find('.chip')?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(calls.at(-1)).toEqual(['expectCard']);
    click('.chip');
    await settle();
    expect(find('.card .st')).toBeNull();
    bring({ statements });
    expect(find('.card .st')?.textContent).toBe('Statements');
    expect([...shadow.querySelectorAll('style')].map(({ textContent }) => textContent)).toContain(statements.css);
  });

  test('goes with the page', async () => {
    const { reader, tell } = madeUpReader();
    const { find, click, bring, goTo } = await start({ url: ARTICLE, reader });
    tell('market', article);
    bring({ statements });
    await goTo('/markets');
    click('.chip');
    await settle();
    expect([find('.card') !== null, find('.st')]).toEqual([true, null]);
  });
});

describe('a page that a person asked to have checked', () => {
  const ELSEWHERE = 'https://elsewhere.example.org/a-slug-of-words';

  test('is read whatever it is and wherever, and its card opens', async () => {
    const { reader, tell, calls } = madeUpReader();
    const { face } = await start({ url: ELSEWHERE, isAsked: true, reader });
    expect(face()).toBe('card');
    tell('other');
    expect(face()).toBe('card');
    expect(calls).toContainEqual(['expectCard']);
  });

  test('is checked though the badge was hidden there', async () => {
    const stored = { pageMemory: memoryWith(await hashOf(memoryWith().salt, new URL(ELSEWHERE))) };
    expect((await start({ url: ELSEWHERE, stored, isAsked: true, reader: madeUpReader().reader })).face()).toBe('card');
  });

  test('leaves nothing behind on the next page of a host that was not added', async () => {
    const { reader } = madeUpReader();
    const { goTo, ctx } = await start({ url: ELSEWHERE, isAsked: true, reader });
    await goTo('/another-slug-of-words');
    expect([hostsInPage(), ctx.signal.aborted]).toEqual([0, true]);
  });

  test('on a site of ours the badge stays for the next page', async () => {
    const { reader } = madeUpReader();
    const { goTo, face, ctx } = await start({ url: 'https://www.coindesk.com/markets', isAsked: true, reader });
    await goTo('/prices');
    expect([face(), ctx.signal.aborted]).toEqual(['chip', false]);
  });
});

describe('a person', () => {
  test('opens the card: the focus goes in, Esc collapses it, and the focus is back on the chip', async () => {
    const { face, click, find, shadow } = await start();
    const focused = () => shadow.activeElement;
    click('.chip');
    expect(face()).toBe('card');
    expect(focused()).toBe(find('.card'));
    find('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(face()).toBe('chip');
    expect(focused()).toBe(find('.chip'));
  });

  test('closes the menu by Esc before the card, and by a press elsewhere', async () => {
    const { face, click, find } = await start();
    click('.chip');
    click('[data-focus=more]');
    find('.menu')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect([find('.menu'), face()]).toEqual([null, 'card']);
    click('[data-focus=more]');
    expect(find('.menu')).not.toBeNull();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect([find('.menu'), face()]).toEqual([null, 'card']);
  });

  test('hides it on this page: only a salted hash is sent, and for some seconds it can be undone', async () => {
    const { face, click, told } = await start();
    click('.hide');
    expect(face()).toBe('undo');
    await settle();
    const pageHash = await hashOf(memoryWith().salt, new URL('https://www.coindesk.com/markets'));
    expect(told).toEqual([['remember', { kind: 'page-hidden', hidden: true, pageHash }]]);
    click('[data-focus=undo]');
    await settle();
    expect(face()).toBe('chip');
    expect(told.at(-1)).toEqual(['remember', { kind: 'page-hidden', hidden: false, pageHash }]);
  });

  test('the undo line goes after its seconds, and nothing is left in the page', async () => {
    const { face, click } = await start();
    click('.hide');
    await settle(seconds(7.9));
    expect(face()).toBe('undo');
    await settle(seconds(0.2));
    expect(hostsInPage()).toBe(0);
  });

  test.for([
    [1, { kind: 'site-enabled', site: 'coindesk', enabled: false }],
    [2, { kind: 'everywhere-enabled', enabled: false }],
  ] as const)('hides it further by the menu (item %i)', async ([item, message]) => {
    const { click, root, told, face } = await start();
    click('.chip');
    click('[data-focus=more]');
    root.querySelectorAll<HTMLElement>('[role=menuitem]')[item]?.click();
    await settle();
    expect([face(), told]).toEqual(['undo', [['remember', message]]]);
  });

  test('moves it to a corner by the menu, and the site remembers', async () => {
    const { click, find, told, corner } = await start();
    click('.chip');
    click('[data-focus=more]');
    find('[aria-label="Top left"]')?.click();
    expect(corner()).toBe('top-left');
    await settle(seconds(1));
    expect(told).toEqual([['remember', { kind: 'place', site: 'coindesk', place: { corner: 'top-left', x: 16, y: 16 } }]]);
  });

  test('moves it by arrow keys, and the place is kept once, when the keys rest', async () => {
    const { find, told, root } = await start();
    const press = (key: string, shiftKey = false) =>
      find('.chip')?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    for (let i = 0; i < 3; i += 1) press('ArrowUp');
    press('ArrowLeft', true);
    press('x');
    expect([root.style.bottom, root.style.right]).toEqual(['40px', '56px']);
    await settle(seconds(1));
    expect(told).toEqual([['remember', { kind: 'place', site: 'coindesk', place: { corner: 'bottom-right', x: 56, y: 40 } }]]);
  });

  test('drags it by the pointer: it follows, the drop is remembered, and it was no click', async () => {
    const { find, told, root, face } = await start();
    find('.chip')?.dispatchEvent(pointer('pointerdown', 1100, 770));
    window.dispatchEvent(pointer('pointermove', 1000, 670));
    expect([root.style.bottom, root.style.right]).toEqual(['116px', '116px']);
    window.dispatchEvent(pointer('pointerup', 1000, 670));
    find('.chip')?.click();
    expect(face()).toBe('chip');
    await settle(seconds(1));
    expect(told).toEqual([['remember', { kind: 'place', site: 'coindesk', place: { corner: 'bottom-right', x: 116, y: 116 } }]]);
    find('.chip')?.click();
    expect(face()).toBe('card');
  });

  test('a press that hardly moves is a click', async () => {
    const { find, told, face } = await start();
    find('.chip')?.dispatchEvent(pointer('pointerdown', 1100, 770));
    window.dispatchEvent(pointer('pointermove', 1102, 770));
    window.dispatchEvent(pointer('pointerup', 1102, 770));
    find('.chip')?.click();
    await settle(seconds(1));
    expect([face(), told]).toEqual(['card', []]);
  });

  test('opens the full chart through the background', async () => {
    const { click, find, told } = await start();
    click('.chip');
    [...(find('.foot')?.querySelectorAll('button') ?? [])].at(-1)?.click();
    expect(told).toEqual([['open', { page: 'dashboard' }]]);
  });

  test('a choice outlives a write to storage that is about something else', async () => {
    const { click, area, find, corner, face } = await start();
    click('.chip');
    click('[data-focus=more]');
    find('[aria-label="Top left"]')?.click();
    area.set({ badgeFacts: facts({ market: 'simulated' }) });
    await settle();
    expect([corner(), find('.ribbon') !== null]).toEqual(['top-left', true]);
    find('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    click('.hide');
    await settle(seconds(9));
    area.set({ badgeFacts: facts() });
    await settle();
    expect(face()).toBe('none');
  });

  test('an undo outlives the write of the hide that comes in late', async () => {
    const { click, area, face } = await start();
    const hash = await hashOf(memoryWith().salt, new URL('https://www.coindesk.com/markets'));
    click('.hide');
    click('[data-focus=undo]');
    area.set({ pageMemory: memoryWith(hash) });
    await settle();
    expect(face()).toBe('chip');
    area.set({ pageMemory: memoryWith() });
    await settle();
    expect(face()).toBe('chip');
    area.set({ pageMemory: memoryWith(hash) });
    await settle();
    expect(face()).toBe('none');
  });

  test('a hide that was kept while the tab was out of sight can be taken back elsewhere', async () => {
    const { click, root, area, face } = await start();
    click('.chip');
    click('[data-focus=more]');
    root.querySelectorAll<HTMLElement>('[role=menuitem]')[1]?.click();
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    area.set({ settings: { ...DEFAULT_SETTINGS, sites: { coindesk: { enabled: false } } } });
    await settle(seconds(9));
    area.set({ settings: DEFAULT_SETTINGS });
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(face()).toBe('chip');
  });

  test('what storage holds by then can be changed elsewhere', async () => {
    const { click, root, area, face } = await start();
    click('.chip');
    click('[data-focus=more]');
    root.querySelectorAll<HTMLElement>('[role=menuitem]')[1]?.click();
    area.set({ settings: { ...DEFAULT_SETTINGS, sites: { coindesk: { enabled: false } } } });
    await settle(seconds(9));
    expect(face()).toBe('none');
    area.set({ settings: DEFAULT_SETTINGS });
    await settle();
    expect(face()).toBe('chip');
  });

  test('in a private window nothing is sent, and the choice holds in the tab whatever storage says', async () => {
    const { click, told, face, area, find, corner } = await start({ isPrivate: true });
    click('.chip');
    click('[data-focus=more]');
    find('[aria-label="Top right"]')?.click();
    find('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle(seconds(1));
    area.set({ badgeFacts: facts() });
    await settle();
    expect([corner(), face()]).toEqual(['top-right', 'chip']);
    click('.hide');
    await settle(seconds(9));
    area.set({ badgeFacts: facts() });
    await settle();
    expect([face(), told]).toEqual(['none', []]);
  });
});

describe('the shortcut', () => {
  test('opens the card and collapses it', async () => {
    const { face } = await start();
    expect([pressShortcut(), face()]).toEqual([true, 'card']);
    expect([pressShortcut(), face()]).toEqual([true, 'chip']);
  });

  test.for<[string, Parameters<typeof startBadge>[0]]>([
    ['on a closed path', { url: 'https://www.coindesk.com/account' }],
    ['where the badge is off', { stored: { settings: { ...DEFAULT_SETTINGS, sites: { coindesk: { enabled: false } } } } }],
  ])('is left to the page %s, and opens nothing later', async ([, options]) => {
    const { goTo, area, face, told } = await start(options);
    expect(pressShortcut()).toBe(false);
    area.set({ settings: DEFAULT_SETTINGS });
    await goTo('/markets');
    expect([face(), told]).toEqual(['chip', []]);
  });

  test('is left to the page while a hide can be undone, and where the page has thrown the badge out', async () => {
    const { click, face } = await start();
    click('.hide');
    expect([pressShortcut(), face()]).toEqual([false, 'undo']);
    click('[data-focus=undo]');
    for (let i = 0; i < 4; i += 1) await deleteIt();
    expect(pressShortcut()).toBe(false);
  });
});

describe('forms', () => {
  const SIZE = { width: 320, height: 260 };
  function formIn(corner: Corner): HTMLElement {
    const form = document.createElement('form');
    const { left, top, right, bottom } = rectAt({ corner, x: 10, y: 10 }, SIZE, VIEWPORT);
    form.dataset['at'] = [left, top, right, bottom].join(' ');
    const secret = document.createElement('input');
    secret.type = 'password';
    form.append(secret);
    return form;
  }

  test.for(CORNERS)('one in the %s makes the badge that is set there stand elsewhere, from the first moment', async (taken) => {
    document.body.append(formIn(taken));
    const { face, corner } = await start({
      stored: { settings: { ...DEFAULT_SETTINGS, badge: { ...DEFAULT_SETTINGS.badge, corner: taken } } },
    });
    expect(face()).toBe('chip');
    expect(corner()).not.toBe(taken);
  });

  test('in all four corners: it stays away, out of sight and of the accessibility tree, until one is free', async () => {
    const forms = CORNERS.map(formIn);
    document.body.append(...forms);
    const { face, corner, root } = await start();
    expect([face(), root.style.visibility]).toEqual(['none', 'hidden']);
    forms[2]?.remove();
    await settle(seconds(1));
    expect([face(), corner()]).toEqual(['chip', CORNERS[2]]);
  });

  test('one that appears later makes it move, and it goes back when the form goes', async () => {
    const { corner } = await start();
    expect(corner()).toBe('bottom-right');
    const form = formIn('bottom-right');
    document.body.append(form);
    await settle(seconds(1));
    expect(corner()).not.toBe('bottom-right');
    form.remove();
    await settle(seconds(1));
    expect(corner()).toBe('bottom-right');
  });

  test('a card without room anywhere becomes a chip again; asked for, the full chart opens in a tab', async () => {
    const { click, face, told } = await start();
    click('.chip');
    expect(face()).toBe('card');
    const band = formIn('top-left');
    band.dataset['at'] = '0 130 1280 670';
    document.body.append(band);
    await settle(seconds(1));
    expect(face()).toBe('chip');
    click('.chip');
    expect([face(), told]).toEqual(['chip', [['open', { page: 'dashboard' }]]]);
  });

  test('a page that changes a thousand times at once is looked at once', async () => {
    await start();
    const look = vi.spyOn(document, 'querySelectorAll');
    const before = look.mock.calls.length;
    for (let i = 0; i < 1000; i += 1) document.body.append(document.createElement('i'));
    await settle(seconds(1));
    const perLook = 4;
    expect(look.mock.calls.length - before).toBeLessThanOrEqual(perLook);
    expect(look.mock.calls.length - before).toBeGreaterThan(0);
  });
});

describe('what is stored', () => {
  test('settings take effect at once in an open tab', async () => {
    const { area, face, corner, root } = await start();
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark', badge: { enabled: true, corner: 'top-left', size: 'large' } };
    area.set({ settings });
    await settle();
    expect([corner(), root.dataset['theme'], root.style.getPropertyValue('--zoom')]).toEqual(['top-left', 'dark', '1.12']);
    area.set({ settings: DEFAULT_SETTINGS });
    await settle();
    expect([root.dataset['theme'], root.style.getPropertyValue('--zoom')]).toEqual([undefined, '1']);
    area.set({ settings: { ...settings, sites: { coindesk: { enabled: false } } } });
    await settle();
    expect(face()).toBe('none');
  });

  test('a site that the person takes off their list loses it in open tabs, and has it again when it is back', async () => {
    const ownHosts = ['ledger.example.org'];
    const { area, face } = await start({
      url: 'https://ledger.example.org/small-caps',
      stored: { settings: { ...DEFAULT_SETTINGS, ownHosts } },
    });
    expect(face()).toBe('chip');
    area.set({ settings: DEFAULT_SETTINGS });
    await settle();
    expect([face(), hostsInPage()]).toEqual(['none', 0]);
    area.set({ settings: { ...DEFAULT_SETTINGS, ownHosts } });
    await settle();
    expect(face()).toBe('chip');
  });

  test('new facts are shown; damaged ones are no data, not a crash', async () => {
    const { area, find } = await start();
    area.set({ badgeFacts: facts({ market: 'simulated' }) });
    await settle();
    expect(find('.ribbon')?.textContent).toBe('simulated market');
    area.set({ badgeFacts: 'x', settings: 7, pageMemory: [] });
    await settle();
    expect(find('.words')?.textContent).toBe('No market data yet');
    area.set({ badgeBlocked: true });
    await settle();
    expect(find('.words')?.textContent).toBe('Market data blocked');
  });

  test('a hidden tab does not listen, and catches up when it is shown', async () => {
    const { area, find } = await start();
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(area.listeners.size).toBe(0);
    const { reads } = area;
    area.set({ badgeFacts: facts({ market: 'simulated' }) });
    await settle();
    expect([area.reads, find('.ribbon')]).toEqual([reads, null]);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect([area.listeners.size, find('.ribbon')?.textContent]).toEqual([1, 'simulated market']);
  });

  test('a number grows stale and then gives way to words while it is looked at', async () => {
    const { find } = await start({ stored: { badgeFacts: facts({ staleAtMs: NOW + minutes(5), expiresAtMs: NOW + minutes(10) }) } });
    expect(find('.date')).toBeNull();
    await settle(minutes(6));
    expect(find('.date')?.textContent).toBe('31 Dec');
    await settle(minutes(5));
    expect(find('.words')?.textContent).toBe('Data too old: 31 Dec 2025');
  });
});
