import { describe, expect, test } from 'vitest';
import { publishedOf } from '../../lib/page/published-of.ts';
import { documentOf, SAVED_PAGES, savedPage } from './saved-pages.ts';

const NOW = Date.UTC(2026, 10, 22);

const page = (head: string, body = '<article><h1>Bitcoin rises</h1><p>Text.</p></article>'): Document =>
  documentOf(`<html><head><title>Bitcoin rises</title>${head}</head><body>${body}</body></html>`);

const dayOf = (document: Document): string | undefined => {
  const published = publishedOf(document, NOW);
  return published && new Date(published.ms).toISOString().slice(0, 10);
};

const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const META = '<meta property="article:published_time" content="2026-01-14T10:00:00Z">';
const TIME = '<article><h1>Bitcoin rises</h1><time datetime="2026-01-13T10:00:00Z">13 January</time><p>Text.</p></article>';

describe('the order of what states a date', () => {
  const article = jsonLd({ '@type': 'NewsArticle', datePublished: '2026-01-15T10:00:00Z' });

  test('JSON-LD before meta before time', () => {
    expect(dayOf(page(article + META, TIME))).toBe('2026-01-15');
    expect(dayOf(page(META, TIME))).toBe('2026-01-14');
    expect(dayOf(page('', TIME))).toBe('2026-01-13');
  });

  test('an impossible one gives way to the next', () => {
    const impossible = jsonLd({ '@type': 'NewsArticle', datePublished: '2031-01-15T10:00:00Z' });
    expect(dayOf(page(impossible + META, TIME))).toBe('2026-01-14');
  });

  test('none states none', () => {
    expect(publishedOf(page(''), NOW)).toBeUndefined();
  });
});

describe('JSON-LD', () => {
  const article = { '@type': 'BlogPosting', headline: 'Bitcoin rises', datePublished: '2026-01-15T10:00:00Z' };
  const other = { '@type': 'Article', headline: 'Ether falls', datePublished: '2025-03-01T10:00:00Z' };

  test.for([
    ['a graph', { '@graph': [{ '@type': 'Organization', foundingDate: '2013-01-01' }, article] }],
    ['a list', [{ '@type': 'BreadcrumbList' }, article]],
    ['several types', { ...article, '@type': ['Article', 'NewsArticle'] }],
    ['a page about it', { '@type': 'WebPage', mainEntity: article }],
    ['a page alone', { '@type': 'WebPage', datePublished: '2026-01-15T10:00:00Z' }],
  ] as const)('%s', ([, value]) => {
    expect(dayOf(page(jsonLd(value)))).toBe('2026-01-15');
  });

  test('in another block than the first, beside a damaged one', () => {
    expect(dayOf(page(`<script type="application/ld+json">{"@type": </script>${jsonLd(article)}`))).toBe('2026-01-15');
  });

  test('of several articles the one with the address of the page', () => {
    const canonical = '<link rel="canonical" href="https://www.example.com/news/bitcoin-rises/">';
    const own = { ...article, headline: 'Another headline', url: 'https://example.com/news/bitcoin-rises?ref=1' };
    expect(dayOf(page(canonical + jsonLd([other, own])))).toBe('2026-01-15');
  });

  test('of several articles the one with the headline of the page, else none', () => {
    expect(dayOf(page(jsonLd([other, article])))).toBe('2026-01-15');
    expect(dayOf(page(jsonLd([other, { ...other, headline: 'Solana gains' }])))).toBeUndefined();
  });

  test('not the date of what the article only mentions', () => {
    expect(dayOf(page(jsonLd({ '@type': 'ItemList', itemListElement: [other] })))).toBeUndefined();
    expect(dayOf(page(jsonLd({ ...article, datePublished: undefined, isBasedOn: other })))).toBeUndefined();
  });

  test('not when it was changed', () => {
    expect(dayOf(page(jsonLd({ '@type': 'NewsArticle', dateModified: '2026-01-20T10:00:00Z' })))).toBeUndefined();
  });
});

const time = (day: string, attributes = ''): string => `<time datetime="${day}" ${attributes}>${day}</time>`;

describe('a time element', () => {
  test('in the head of the article, not in a box of other pages before or after it', () => {
    const box = `<aside>${time('2026-01-02')}</aside>`;
    expect(
      dayOf(page('', `${box}<main><header><h1>Bitcoin rises</h1><div>${time('2026-01-13')}</div></header><p>Text.</p></main>${box}`)),
    ).toBe('2026-01-13');
  });

  test('that says that it is the date of publication goes before one that is nearer', () => {
    const body = `<article><h1>Bitcoin rises</h1>${time('2026-01-12')}${time('2026-01-13', 'itemprop="datePublished"')}<p>Text.</p></article>`;
    expect(dayOf(page('', body))).toBe('2026-01-13');
  });

  test('that says when the text was changed is none', () => {
    expect(
      dayOf(page('', `<article><h1>Bitcoin rises</h1>${time('2026-01-20', 'class="entry-updated"')}<p>Text.</p></article>`)),
    ).toBeUndefined();
  });

  test('in a footer is none, and neither is its year', () => {
    expect(
      dayOf(page('', `<article><h1>Bitcoin rises</h1><p>Text.</p></article><footer>© 2026 ${time('2026-01-01')}</footer>`)),
    ).toBeUndefined();
  });
});

const blog = (date: string): string => `<div><h1>Bitcoin rises</h1></div>${date}<article><p>Text.</p></article>`;

describe('a date that is shown and no more', () => {
  test.for([
    ['<div>Jan 07, 2022</div>', '2022-01-07'],
    ['<p><span>By Ada</span> <span>7 January 2022</span></p>', '2022-01-07'],
    ['<p>Posted on Friday, January 7, 2022</p>', '2022-01-07'],
    ['<div>2022-01-07</div>', '2022-01-07'],
    ['<p>It was found on Jan 07, 2022</p>', undefined],
    ['<p>Jan 07, 2022 at the latest</p>', undefined],
    ['<p>Updated Jan 07, 2022</p>', undefined],
    ['<p class="last-updated">Jan 07, 2022</p>', undefined],
    ['<p>January 2022</p>', undefined],
    ['<p>Jan 07, 2031</p>', undefined],
    ['<ul><li>Jan 07, 2022</li></ul>', undefined],
    ['<aside>Jan 07, 2022</aside>', undefined],
    ['<a href="/">Jan 07, 2022</a>', undefined],
    ['<h2>Events</h2><p>Jan 07, 2022</p>', undefined],
  ] as const)('beside the headline: %s', ([date, expected]) => {
    expect(dayOf(page('', blog(date)))).toBe(expected);
  });

  test('gives way to all that is machine-readable', () => {
    expect(dayOf(page(META, blog('<div>Jan 07, 2022</div>')))).toBe('2026-01-14');
    expect(dayOf(page('', `<main>${blog(`<div>Jan 07, 2022</div>${time('2026-01-13')}`)}</main>`))).toBe('2026-01-13');
  });
});

const at = (address: string, body?: string): Document => page(`<link rel="canonical" href="${address}">`, body);

const letter = (opening: string, rest = ''): Document =>
  page('', `<div>Also: ether</div><table><tr><td>${opening}</td></tr></table><h2>Bitcoin rises</h2><p>Text.</p>${rest}`);

describe('a page without a headline, as a letter is', () => {
  const DATED = '<div>January 12, 2026 &nbsp;|&nbsp; <a href="/p/bitcoin-rises">Read online</a></div>';

  test('has its date over its first heading', () => {
    expect(dayOf(letter(DATED, '<p>January 9, 2026</p>'))).toBe('2026-01-12');
  });

  test.for([
    ['in a link to another page', '<a href="/p/another">January 12, 2026</a>'],
    ['in a list of others', '<ul><li>January 12, 2026</li></ul>'],
    ['beside another date', `${DATED}<div>January 11, 2026</div>`],
    ['in a sentence', '<div>On January 12, 2026 bitcoin rose.</div>'],
    ['in the head of the site', '<header role="banner"><div>January 12, 2026</div></header>'],
    ['of the day on which the page is looked at', '<div>Sunday, November 22, 2026</div>'],
    ['of a change', '<div class="updated">January 12, 2026</div>'],
  ] as const)('but none %s', ([, opening]) => {
    expect(dayOf(letter(opening))).toBeUndefined();
  });

  test('nor one below its first heading or paragraph, as that of a post in it', () => {
    expect(dayOf(letter('', '<div>January 12, 2026</div>'))).toBeUndefined();
    expect(dayOf(page('', '<p>Text.</p><div>January 12, 2026</div>'))).toBeUndefined();
  });

  test('a page with a headline has its date there', () => {
    expect(dayOf(page('', `${DATED}<div><div><div><div><h1>Bitcoin rises</h1></div></div></div></div><p>Text.</p>`))).toBeUndefined();
  });
});

describe('the day in the address', () => {
  test.for([
    ['https://example.org/2022/01/07/first-impressions.html', '2022-01-07'],
    ['https://example.org/opinion/2022-01-07/first-impressions', '2022-01-07'],
    ['https://example.org/money/2022/jan/07/first-impressions', '2022-01-07'],
    ['https://example.org/2022/01/first-impressions', undefined],
    ['https://example.org/2022/13/07/first-impressions', undefined],
    ['https://example.org/2031/01/07/first-impressions', undefined],
    ['https://example.org/archive/2022/01/07/', undefined],
    ['https://example.org/news?day=/2022/01/07/x', undefined],
  ] as const)('%s', ([address, expected]) => {
    expect(dayOf(at(address))).toBe(expected);
  });

  test('is that of the page itself, where it names no other', () => {
    const document = page('');
    Object.defineProperty(document, 'URL', { value: 'https://example.org/2022/01/07/first-impressions' });
    expect(dayOf(document)).toBe('2022-01-07');
  });

  test('comes last: after a date that the page shows', () => {
    const shown = '<div><h1>Bitcoin rises</h1></div><p>Jan 08, 2022</p><article><p>Text.</p></article>';
    expect(dayOf(at('https://example.org/2022/01/07/first-impressions', shown))).toBe('2022-01-08');
  });
});

test.skipIf(SAVED_PAGES.length === 0)(
  'of the saved pages with an article nearly all say when they were published, never after today',
  () => {
    const dates = SAVED_PAGES.filter((name) => /reuters|guardian|cnbc|techcrunch|wired|verge|bloomberg|polygon/.test(name)).map(
      (name) => [name, publishedOf(savedPage(name), NOW)] as const,
    );
    expect(dates.filter(([, published]) => published === undefined).map(([name]) => name)).toEqual([]);
  },
);
