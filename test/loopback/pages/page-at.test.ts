import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { epochDay, hours, startOfDayMs } from '../../../lib/core/time.ts';
import { SITES } from '../../../lib/page/sites/registry.ts';
import { simulatedMarket } from '../market/simulated-market.ts';
import { html } from './html.ts';
import { pageAt } from './page-at.ts';
import { pageWishes } from './page-wishes.ts';

const market = simulatedMarket({ nowMs: startOfDayMs(epochDay(2026, 11, 18)) + hours(17) });
const page = (address: string) => pageAt(new URL(address), market);

function documentOf(address: string) {
  const window = new Window();
  return new window.DOMParser().parseFromString(page(address)?.body ?? '', 'text/html');
}

describe('pages', () => {
  test('exist on every host of every site, by its kind', () => {
    for (const { hosts, kind } of SITES)
      for (const host of hosts) {
        const document = documentOf(`https://${host}/some/path`);
        expect(document.querySelector('main'), host).not.toBeNull();
        expect(document.querySelectorAll('form').length, host).toBe(kind === 'exchange' ? 1 : 0);
        expect(document.querySelectorAll('article').length, host).toBe(kind === 'news' ? 1 : 0);
      }
  });

  test('do not exist elsewhere', () => {
    expect(page('https://example.org/')).toBeUndefined();
  });

  test('of news carry a publication date in JSON-LD, in the head and in the text, all the same instant', () => {
    const document = documentOf('https://www.coindesk.com/markets/altcoins-wait');
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');
    expect(data).toMatchObject({ '@type': 'NewsArticle', datePublished: '2026-11-17T21:30:00.000Z' });
    expect(document.querySelector('meta[property="article:published_time"]')?.getAttribute('content')).toBe(data.datePublished);
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe(data.datePublished);
    expect(document.querySelector('h1')?.textContent).toBe(data.headline);
  });

  test('of a front page have no article and no date', () => {
    const document = documentOf('https://www.coindesk.com/');
    expect(document.querySelector('article')).toBeNull();
    expect(document.querySelector('script[type="application/ld+json"]')).toBeNull();
  });

  test('of trackers and exchanges speak of the coin in their address, by slug or by market', () => {
    const titles = (addresses: readonly string[]) => addresses.map((address) => documentOf(address).title);
    expect(titles(['https://www.coingecko.com/en/coins/solana', 'https://coinmarketcap.com/currencies/avalanche/'])).toEqual([
      expect.stringContaining('Solana (SOL)'),
      expect.stringContaining('Avalanche (AVAX)'),
    ]);
    expect(
      titles([
        'https://www.binance.com/en/futures/1000PEPEUSDT',
        'https://www.okx.com/trade-swap/sol-usdt-swap',
        'https://www.gate.com/trade/HYPE_USDT',
        'https://www.binance.com/en/trade/ETH_USDT',
        'https://www.binance.com/en/trade/BTC_USDT',
      ]).map((title) => / (\w+)USDT /.exec(title)?.[1]),
    ).toEqual(['PEPE', 'SOL', 'HYPE', 'ETH', 'BTC']);
    expect(documentOf('https://www.coingecko.com/en/coins/pepe').querySelector('.price')?.textContent).toMatch(/^\$0\.00000\d+$/);
  });

  test('of news have an article about any coin, named in its headline', () => {
    const document = documentOf('https://www.coindesk.com/markets/bitcoin-cash-keeps-to-its-range');
    expect(document.querySelector('h1')?.textContent).toBe('Bitcoin Cash keeps to its range while small caps wander');
  });

  test('hold a form in each wished corner', () => {
    const document = documentOf('https://www.coindesk.com/x?forms=bottom-right,top-left:login');
    const forms = [...document.querySelectorAll('form.corner')].map((form) => [form.getAttribute('data-form'), form.className]);
    expect(forms).toEqual([
      ['order', 'ticket corner bottom-right'],
      ['login', 'ticket corner top-left'],
    ]);
    expect(document.querySelectorAll('input[type=password]').length).toBe(1);
    expect(documentOf('https://www.coindesk.com/x?forms=all').querySelectorAll('form.corner').length).toBe(4);
  });

  test('with a strict policy let nothing but their own style sheet through, by its hash', () => {
    const answer = page('https://www.coindesk.com/x?csp=strict');
    const style = /<style>(.*?)<\/style>/s.exec(answer?.body ?? '')?.[1] ?? '';
    const policy = answer?.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
    expect(answer?.body).not.toMatch(/<script>/);
  });

  test('name the states that links lead to without loading, the wallet among them', () => {
    const document = documentOf('https://www.coindesk.com/x?spa=1');
    const paths = [...document.querySelectorAll('template')].map((template) => template.getAttribute('data-path'));
    expect(paths).toContain('/wallet/overview');
    for (const link of document.querySelectorAll('main a[data-page]'))
      expect(paths).toContain(new URL(link.getAttribute('href') ?? '', 'https://www.coindesk.com').pathname);
  });
});

test('wishes that are not known are left out', () => {
  expect(pageWishes(new URL('https://a.org/?forms=middle,top-left:tax&removes=twice'))).toEqual({
    forms: [],
    strictCsp: false,
    frame: false,
    spa: false,
  });
});

test('texts are escaped, markup is not', () => {
  expect(html`<b title="${'"<&'}">${[html`<i></i>`, '<']}${undefined}${false}</b>`.markup).toBe(
    '<b title="&quot;&lt;&amp;"><i></i>&lt;</b>',
  );
});
