import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../lib/page/read-article.ts';
import { ended } from './ended.ts';
import { documentOf, SAVED_PAGES, savedPage } from './saved-pages.ts';

const ONE = 'Bitcoin climbed for a third day on Wednesday and traded above ninety thousand dollars in the afternoon.';
const TWO = 'Traders pointed to fresh money from funds, while shares of smaller companies hardly moved in New York.';
const THREE = 'Ether and most of the other large coins followed with some delay and ended the day higher as well.';

const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const PROSE = paragraphs(ONE, TWO, THREE);

const page = (body: string, head = '', attributes = ''): Document =>
  documentOf(`<html ${attributes}><head><title>A day of gains</title>${head}</head><body>${body}</body></html>`);

const textsOf = (body: string, head = ''): readonly string[] | undefined =>
  ended(readArticle(page(body, head)))?.blocks.map(({ text }) => text);

describe('the article is found by structure', () => {
  test.for([
    ['an article', `<header><p>${'Words of the page, and no article. '.repeat(3)}</p></header><article>${PROSE}</article>`],
    ['a main part', `<div>Menu</div><main>${PROSE}</main><div>Imprint</div>`],
    [
      'what says that it is the body',
      `<article><p>${'A summary in a box above it. '.repeat(4)}</p><div itemprop="articleBody">${PROSE}</div></article>`,
    ],
    ['nothing but blocks', `<div><div>Menu</div><div><div>${PROSE}</div></div><div>Imprint</div></div>`],
  ] as const)('%s', ([, body]) => {
    expect(textsOf(body)).toEqual([ONE, TWO, THREE]);
  });

  test('the one with the text, not a teaser of another article', () => {
    expect(textsOf(`<article><p>${ONE.slice(0, 60)}</p></article><article>${PROSE}</article>`)).toEqual([ONE, TWO, THREE]);
  });

  test('by the site’s own hint where that leads to text, else without it', () => {
    const site = { id: 'x', name: 'X', kind: 'news', hosts: [], article: '.story-text' } as const;
    const withHint = page(
      `<article><p>${'A long summary of something else. '.repeat(6)}</p><div class="story-text">${PROSE}</div></article>`,
    );
    expect(ended(readArticle(withHint, site))?.blocks.map(({ text }) => text)).toEqual([ONE, TWO, THREE]);
    expect(ended(readArticle(page(`<article>${PROSE}</article>`), site))?.blocks).toHaveLength(3);
  });

  test('a page of links, a login or an empty one has none', () => {
    expect(ended(readArticle(page('')))).toBeUndefined();
    expect(
      ended(
        readArticle(page(`<ul>${'<li><a href="/x">Another story with a rather long headline of many words</a></li>'.repeat(30)}</ul>`)),
      ),
    ).toBeUndefined();
    expect(ended(readArticle(page(`<main><ul>${'<li>BTC/USDT</li><li>ETH/USDT</li>'.repeat(40)}</ul></main>`)))).toBeUndefined();
    expect(ended(readArticle(page('<form><label>Name</label><input></form><p>Please sign in.</p>')))).toBeUndefined();
  });
});

describe('its blocks', () => {
  test('are paragraphs, items, quotes, cells with a sentence, and headings, which are marked', () => {
    const article = ended(
      readArticle(
        page(
          `<article>${PROSE}<h2>What came next</h2><ul><li>Solana rose 3%.</li></ul><blockquote>It was a calm day.</blockquote>
         <table><tr><td>BTC</td><td>The coin closed the week with a gain of five per cent.</td></tr></table></article>`,
        ),
      ),
    );
    expect(article?.blocks.slice(3).map(({ text, isHeading }) => [text, isHeading === true])).toEqual([
      ['What came next', true],
      ['Solana rose 3%.', false],
      ['It was a calm day.', false],
      ['The coin closed the week with a gain of five per cent.', false],
    ]);
  });

  test('have their white space collapsed, and line breaks as spaces', () => {
    expect(textsOf(`<article>${PROSE}<p>  Solana\n rose <b>3</b>%<br>on&nbsp;Monday. </p></article>`)?.at(-1)).toBe(
      'Solana rose 3% on Monday.',
    );
  });

  test('may be text between line breaks, without any paragraph', () => {
    expect(textsOf(`<article>${ONE}<br><br>${TWO}<br><br>${THREE}</article>`)).toEqual([`${ONE} ${TWO} ${THREE}`]);
  });

  test('are there once where a page repeats them', () => {
    expect(textsOf(`<article>${PROSE}<div class="for-paper">${PROSE}</div></article>`)).toEqual([ONE, TWO, THREE]);
  });
});

describe('left out is', () => {
  const NOISE = 'Words that stand around an article, long enough to be taken for one of its sentences.';

  test.for([
    ['navigation', `<nav><p>${NOISE}</p></nav>`],
    ['an aside', `<aside><p>${NOISE}</p></aside>`],
    ['a footer', `<footer><p>${NOISE}</p></footer>`],
    ['a form', `<form><p>${NOISE}</p></form>`],
    ['a figure with its caption', `<figure><img alt=""><figcaption>${NOISE}</figcaption></figure>`],
    ['a script, a style, a template', `<script>${NOISE}</script><style>${NOISE}</style><template><p>${NOISE}</p></template>`],
    [
      'what is hidden',
      `<p hidden>${NOISE}</p><div aria-hidden="true"><p>${NOISE}</p></div><div style="color: red; display: none"><p>${NOISE}</p></div>`,
    ],
    ['a box of related stories', `<div class="relatedPosts__list"><p>${NOISE}</p></div>`],
    ['a newsletter box', `<section id="newsletter-signup"><p>${NOISE}</p></section>`],
    ['an ad', `<div class="ad-slot"><p>${NOISE}</p></div>`],
    ['a share bar', `<div class="social-share"><p>${NOISE}</p></div>`],
    ['comments', `<div id="comments"><p>${NOISE}</p></div>`],
    ['a note on the author', `<div class="author-bio"><p>${NOISE}</p></div>`],
    ['a line that leads to another story', `<p>Read also: <a href="/x">${NOISE}</a></p><p>Mehr zum Thema: ${NOISE}</p>`],
    ['a paragraph that is a link', `<p><a href="/x">${NOISE}</a></p>`],
    ['credits and notices', `<p>Featured image from an agency, chart from another one.</p><p>Disclaimer: ${NOISE}</p>`],
    ['what follows a heading for other stories', `<h2>You may also like</h2><p>${NOISE}</p>`],
    ['a heading with nothing behind it', '<h3>Where to go from here</h3>'],
    ['an embedded post', `<blockquote class="twitter-tweet"><p>${NOISE}</p></blockquote>`],
  ] as const)('%s', ([, html]) => {
    expect(textsOf(`<article>${PROSE}${html}</article>`)).toEqual([ONE, TWO, THREE]);
  });

  test('nothing behind the next heading of the same level', () => {
    const body = `<article><p>${ONE}</p><h2>Related stories</h2><p>${NOISE}</p><h2>The week ahead</h2>${paragraphs(TWO, THREE)}</article>`;
    expect(textsOf(body)).toEqual([ONE, 'The week ahead', TWO, THREE]);
  });

  test('no element whose name says so where it holds most of the text: there the name means something else', () => {
    expect(textsOf(`<article class="post tag-list"><div class="author content">${PROSE}</div></article>`)).toEqual([ONE, TWO, THREE]);
  });

  test('no sentence for a link in it', () => {
    expect(
      textsOf(`<article>${PROSE}<p><a href="/btc">Bitcoin</a> gained 4% in the <a href="/x">past week</a>.</p></article>`)?.at(-1),
    ).toBe('Bitcoin gained 4% in the past week.');
  });
});

describe('beside the text', () => {
  test('the headline is the h1 that the title repeats, not the site’s name', () => {
    const body = `<h1>The Daily Coin</h1><article><h1>A day of gains for Bitcoin</h1>${PROSE}</article>`;
    expect(ended(readArticle(page(body)))?.headline).toBe('A day of gains for Bitcoin');
  });

  test('without one it is what JSON-LD or og:title say', () => {
    const json = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A day of gains, in full"}</script>';
    const og = '<meta property="og:title" content="A day of gains, shared">';
    expect(ended(readArticle(page(`<article>${PROSE}</article>`, json + og)))?.headline).toBe('A day of gains, in full');
    expect(ended(readArticle(page(`<article>${PROSE}</article>`, og)))?.headline).toBe('A day of gains, shared');
    expect(ended(readArticle(page(`<article>${PROSE}</article>`)))?.headline).toBeUndefined();
  });

  test('tags come from meta, JSON-LD and links of tags, each once', () => {
    const head = `<meta property="article:tag" content="Bitcoin"><meta name="news_keywords" content="Bitcoin, ETF">
      <script type="application/ld+json">{"@type":"Article","keywords":["Markets"]}</script>`;
    expect(ended(readArticle(page(`<article>${PROSE}<a rel="tag" href="/t">#Ether</a></article>`, head)))?.tags).toEqual([
      'Bitcoin',
      'ETF',
      'Markets',
      'Ether',
    ]);
  });

  test.for([
    ['lang="en"', '', 'en'],
    ['lang="de-AT"', '', 'de'],
    ['', '<meta property="og:locale" content="en_US">', 'en'],
    ['lang="fr"', '', undefined],
    ['', '', undefined],
  ] as const)('the language of <html %s> %s is %s', ([attributes, head, language]) => {
    expect(ended(readArticle(page(`<article>${PROSE}</article>`, head, attributes)))?.language).toBe(language);
  });
});

describe('a page is somebody else’s', () => {
  test('nothing in it is changed', () => {
    const document = page(`<article><h1>A day of gains</h1>${PROSE}</article>`);
    const before = document.documentElement.outerHTML;
    ended(readArticle(document));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('what never ends is read so far', () => {
    const many = ended(
      readArticle(page(`<article>${paragraphs(...Array.from({ length: 3000 }, (_, i) => `${ONE} Number ${i}.`))}</article>`)),
    );
    expect(many?.blocks.length).toBeLessThanOrEqual(800);
    const deep = ended(readArticle(page(`<article>${'<span>'.repeat(500)}${ONE}${'</span>'.repeat(500)}${PROSE}</article>`)));
    expect(deep?.blocks.map(({ text }) => text)).toEqual([ONE, TWO, THREE]);
  });

  test('whatever its markup, nothing is thrown and no block is empty', () => {
    const tag = fc.constantFrom('p', 'div', 'span', 'ul', 'li', 'article', 'aside', 'h2', 'a', 'table', 'td', 'blockquote', 'br');
    const part = fc.oneof(
      fc.constantFrom(ONE, TWO, THREE, ' ', '<', '&nbsp;'),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const article = ended(readArticle(page(parts.join(''))));
        for (const { text } of article?.blocks ?? []) expect(text).toMatch(/^\S(?:.*\S)?$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(SAVED_PAGES.length === 0)('of the saved pages', () => {
  test('each is read, and no block is one of links alone or a copy', () => {
    for (const name of SAVED_PAGES) {
      const texts = ended(readArticle(savedPage(name)))?.blocks.map(({ text }) => text) ?? [];
      const long = texts.filter((text) => text.length >= 30);
      expect(new Set(long).size).toBe(long.length);
    }
  });

  test('the news stories have their article', () => {
    const stories = SAVED_PAGES.filter((name) => /cnbc|reuters|guardian|techcrunch|wired|moxie|finanztreff/.test(name));
    expect(stories.length).toBeGreaterThan(0);
    for (const name of stories) {
      const length = ended(readArticle(savedPage(name)))?.blocks.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      expect(length).toBeGreaterThan(1500);
    }
  });
});
