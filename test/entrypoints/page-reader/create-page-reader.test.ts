import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readStatements } from '../../../entrypoints/badge-statements/read-statements.ts';
import { bringStatementReader } from '../../../entrypoints/page-reader/bring-statement-reader.ts';
import { createPageReader } from '../../../entrypoints/page-reader/create-page-reader.ts';
import { articleTone } from '../../../lib/claims/tone/article-tone.ts';
import { minutes, seconds } from '../../../lib/core/time.ts';
import type { Send } from '../../../lib/messaging/client.ts';
import { parseMessage } from '../../../lib/messaging/parse-message.ts';
import { hashOf } from '../../../lib/settings/page-hash.ts';
import { emptyPageMemory } from '../../../lib/settings/page-memory.ts';
import { coinFactsOf } from '../../../lib/view/coin-facts-of.ts';
import { FIRST_UI } from '../../../lib/view/statements/statements-ui.ts';
import { statementKey } from '../../../lib/view/statements/statement-key.ts';
import type { Claim } from '../../../lib/claims/claim.ts';
import type { PageTold } from '../../../lib/view/page-reader.ts';
import { sentiment } from '../../view/made-up-coins.ts';
import { pretendAddress, settle as settleOnce } from '../badge/page-on-bench.ts';

/** Lets idle moments (fake time) and digests (real work) take turns, before the time of a test passes and after it. */
async function settle(ms = 0): Promise<void> {
  for (const span of [0, 0, 0, ms, 0, 0, 0]) {
    // oxlint-disable-next-line no-await-in-loop -- one turn after another
    await settleOnce(span);
  }
}

const ADDRESS = 'https://www.coindesk.com/markets/2026/01/15/small-caps-and-solana-climb';
const SALT = emptyPageMemory((count) => new Uint8Array(count).fill(7));
const PUBLISHED = '2026-01-15T15:00:00Z';

const FILLER =
  'Small companies borrow at rates that float and earn at home, while coins earn nothing and are held by people who can wait for a better day.';

/** Makes this document an article of these paragraphs. */
function showArticle(headline: string, paragraphs: readonly string[], published: string | null = PUBLISHED): void {
  document.title = headline;
  document.documentElement.lang = 'en';
  document.head.replaceChildren();
  if (published !== null) {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'article:published_time');
    meta.content = published;
    document.head.append(meta);
  }
  const article = document.createElement('article');
  const h1 = document.createElement('h1');
  h1.textContent = headline;
  article.append(
    h1,
    ...[...paragraphs, FILLER, FILLER.replace('borrow', 'lend')].map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  document.body.replaceChildren(article);
}

interface Bench {
  readonly stored?: Record<string, unknown>;
  readonly isPrivate?: boolean;
  readonly isDeaf?: boolean;
  readonly isWithoutGrammar?: boolean;
}

function start({ stored = {}, isPrivate = false, isDeaf = false, isWithoutGrammar = false }: Bench = {}) {
  const told: PageTold[] = [];
  const sent: { readonly type: string; readonly data: unknown }[] = [];
  const life = new AbortController();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answers as the background does
  const send = (async (type: string, data: unknown) => {
    sent.push({ type, data });
    if (type !== 'judge') return { ok: true, value: null };
    const message = parseMessage({ type, data });
    if (isDeaf || message === undefined || message === 'malformed' || message.type !== 'judge') {
      return { ok: false, error: { kind: 'no-receiver' } };
    }
    const verdicts = message.data.sentences.flat().map(() => ({ word: 'unknown', missing: { why: 'unclear' } }));
    return { ok: true, value: { verdicts } };
  }) as Send;
  // The script leaves its grammar there when the background has put it in, and nothing where the browser refuses it.
  const grammar = { read: readStatements, toneOf: articleTone };
  const statementReader = bringStatementReader(send, () =>
    isWithoutGrammar || !sent.some(({ type }) => type === 'script') ? undefined : grammar,
  );
  const area = {
    get: async (keys: string[]) => {
      const all: Record<string, unknown> = { coinFacts: coinFactsOf(sentiment()), pageMemory: SALT, ...stored };
      return Object.fromEntries(keys.map((key) => [key, all[key]]));
    },
  };
  const reader = createPageReader({ tell: (page) => told.push(page), isPrivate, signal: life.signal }, { area, send, statementReader });
  ends.push(life);
  return {
    reader,
    told,
    sent,
    life,
    last: () => told.at(-1),
    article: () => told.at(-1)?.article,
    of: (type: string) => sent.filter((message) => message.type === type).map(({ data }) => data),
  };
}

const NO_CLAIM: Claim = { kind: 'price-level', subject: 'BTC', isSubjectNamed: false };

const ends: AbortController[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) });
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 0));
  vi.stubGlobal('CSS', { highlights: new Map() });
  pretendAddress(ADDRESS);
});
afterEach(() => {
  for (const life of ends.splice(0)) life.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const CLIMB = 'Bitcoin traded above $97,000 on Thursday. Solana rose 7% in the past week, its traders said.';

describe('a page', () => {
  test('of an article about one coin is told as that coin’s, before any statement is read', async () => {
    showArticle('Solana climbs as small caps wait', [CLIMB, 'Solana has had a good week, and Solana traders know it.']);
    const { reader, last, of, article } = start();
    reader.turnTo(true);
    await settle();
    expect(last()?.about).toEqual({ coin: 'solana' });
    expect(article()).toMatchObject({ status: 'reading', published: { ms: Date.parse(PUBLISHED) }, sentences: [] });
    expect(of('judge')).toEqual([]);
  });

  test('that is not about crypto is told as that', async () => {
    showArticle('A bakery opens in the old station', ['Bread is baked where trains once stood, and the queue reaches the street.']);
    const { reader, last } = start();
    reader.turnTo(true);
    await settle();
    expect(last()?.about).toBe('other');
  });

  test('is read anew when it is left without a load, and what was under way for it is dropped', async () => {
    showArticle('Solana climbs as small caps wait', [CLIMB]);
    const { reader, told, last } = start();
    reader.turnTo(true);
    reader.turnTo(false);
    await settle(seconds(5));
    expect(told).toEqual([]);
    reader.turnTo(true);
    await settle();
    expect(last()?.about).toEqual({ coin: 'solana' });
    const before = told.length;
    reader.turnTo(false);
    reader.turnTo(true);
    await settle(seconds(1));
    expect(told).toHaveLength(before);
    showArticle('A bakery opens in the old station', ['Bread is baked where trains once stood, and the queue reaches the street.']);
    await settle(seconds(3));
    expect(last()?.about).toBe('other');
  });

  test('that has the text of the one before keeps it after a while', async () => {
    showArticle('Solana climbs as small caps wait', [CLIMB]);
    const { reader, told } = start();
    reader.turnTo(true);
    await settle(seconds(3));
    reader.turnTo(false);
    reader.turnTo(true);
    await settle(seconds(3));
    expect(told.map(({ about }) => about)).toEqual([{ coin: 'solana' }, { coin: 'solana' }]);
  });

  test('whose text comes late is read again when it is there', async () => {
    showArticle('Loading', []);
    document.body.replaceChildren();
    const { reader, last } = start();
    reader.turnTo(true);
    await settle();
    showArticle('Solana climbs as small caps wait', [CLIMB, 'Solana has had a good week, and Solana traders know it.']);
    await settle(seconds(2));
    expect(last()?.about).toEqual({ coin: 'solana' });
  });

  test('that never rests is looked at eight times and for a minute, no more', async () => {
    showArticle('Solana climbs as small caps wait', [CLIMB]);
    const { reader, told } = start();
    reader.turnTo(true);
    await settle();
    for (let step = 0; step < 20; step += 1) {
      showArticle(`Solana climbs for the ${step}th time`, [CLIMB]);
      // oxlint-disable-next-line no-await-in-loop -- time passes
      await settle(seconds(2));
    }
    expect(told).toHaveLength(1 + 8);
    await settle(minutes(2));
    expect(told).toHaveLength(1 + 8);
  });
});

const show = () => showArticle('Solana climbs as small caps wait', [CLIMB, 'Bitcoin will reach $200,000 by June, one of them believes.']);

async function opened(options?: Parameters<typeof start>[0]) {
  show();
  const bench = start(options);
  bench.reader.turnTo(true);
  await settle();
  bench.reader.expectCard();
  await settle(seconds(1));
  return bench;
}

describe('statements', () => {
  test('are read once the card is expected, judged in one message without a word of the text, and told', async () => {
    const { of, article, reader } = await opened();
    expect(article()).toMatchObject({ status: 'read', wrong: [] });
    expect(article()?.sentences.map(({ text }) => text)).toContain('Bitcoin traded above $97,000 on Thursday.');
    expect(article()?.verdicts).toHaveLength(article()?.sentences.flatMap(({ reading }) => reading.claims).length ?? -1);
    reader.expectCard();
    await settle(seconds(1));
    expect(of('judge')).toHaveLength(1);
    expect(of('script')).toEqual([{ name: 'statements' }]);
    expect(JSON.stringify(of('judge'))).not.toMatch(/traded|Thursday|traders|climb/);
    expect(of('judge')[0]).toMatchObject({ published: { ms: Date.parse(PUBLISHED), isDayOnly: false }, coin: 'SOL' });
  });

  test('are there without verdicts where the background does not answer', async () => {
    const { article } = await opened({ isDeaf: true });
    expect(article()).toMatchObject({ status: 'no-answer' });
    expect(article()?.sentences.length).toBeGreaterThan(0);
    expect(article()?.verdicts).toBeUndefined();
  });

  test('are not read where the browser keeps out what reads them', async () => {
    const { article, of } = await opened({ isWithoutGrammar: true });
    expect(article()).toMatchObject({ status: 'reading', sentences: [] });
    expect(of('judge')).toEqual([]);
  });

  test('of a page without a date, in its address too, come without one', async () => {
    pretendAddress('https://www.coindesk.com/markets/small-caps-and-solana-climb');
    showArticle('Solana climbs as small caps wait', [CLIMB], null);
    const { reader, article, of } = start();
    reader.turnTo(true);
    reader.expectCard();
    await settle(seconds(1));
    expect(article()).toMatchObject({ status: 'read' });
    expect(article()).not.toHaveProperty('published');
    expect(of('judge')[0]).not.toHaveProperty('published');
  });

  test('are not read in a language that is not read here', async () => {
    show();
    document.documentElement.lang = 'fr';
    const { reader, article } = start();
    reader.turnTo(true);
    reader.expectCard();
    await settle(seconds(1));
    expect(article()).toMatchObject({ status: 'read', sentences: [], verdicts: [] });
  });

  test('of a page that was left meanwhile are dropped', async () => {
    show();
    const { reader, told, of } = start();
    reader.turnTo(true);
    await settle();
    reader.expectCard();
    reader.turnTo(false);
    const before = told.length;
    await settle(seconds(3));
    expect([told.length, of('judge').length]).toEqual([before, 0]);
  });

  test('stay until those of the changed text are read and judged, where subject and date are the same', async () => {
    const { article, told, of } = await opened();
    const { status, sentences, verdicts } = article() ?? {};
    const count = told.length;
    showArticle('Solana climbs as small caps wait', [CLIMB, 'Ethereum fell 4% in the past week.']);
    await settle(seconds(3));
    const since = told.slice(count);
    expect(since.length).toBeGreaterThan(1);
    for (const { article: shown } of since.slice(0, -1)) expect(shown).toMatchObject({ status, sentences, verdicts });
    expect(article()).toMatchObject({ status: 'read' });
    expect(article()?.sentences.map(({ text }) => text)).toContain('Ethereum fell 4% in the past week.');
    expect(of('judge')).toHaveLength(2);
  });

  test.each<[string, () => void]>([
    ['date', () => showArticle('Solana climbs as small caps wait', [CLIMB], '2026-01-16T15:00:00Z')],
    ['subject', () => showArticle('Bitcoin climbs as small caps wait', [CLIMB, 'Bitcoin has had a good week.'])],
  ])('of a page that has another %s now are gone at once, and read anew', async (_what, change) => {
    const { article, told } = await opened();
    const count = told.length;
    change();
    await settle(seconds(3));
    expect(told[count]?.article).toMatchObject({ status: 'reading', sentences: [] });
    expect(article()).toMatchObject({ status: 'read' });
    expect(article()?.sentences.length).toBeGreaterThan(0);
  });

  test('called a wrong match are remembered by a hash, until that is taken back', async () => {
    const { reader, article, of } = await opened();
    const key = 'a statement';
    reader.on.markWrong(key);
    expect(article()?.wrong).toEqual([key]);
    await settle();
    const pageHash = await hashOf(SALT.salt, new URL(ADDRESS));
    expect(of('remember')).toEqual([{ kind: 'page-wrong', pageHash, statement: expect.stringMatching(/^[0-9a-f]{32}$/), isWrong: true }]);
    expect(parseMessage({ type: 'remember', data: of('remember')[0] })).not.toBe('malformed');
    reader.on.unmarkWrong(key);
    expect(article()?.wrong).toEqual([]);
  });

  test('called a wrong match before are known again', async () => {
    const first = await opened();
    const key = statementKey(first.article()?.sentences[0]?.reading.claims[0]?.claim ?? NO_CLAIM);
    first.reader.on.markWrong(key);
    await settle();
    const remembered = parseMessage({ type: 'remember', data: first.of('remember')[0] });
    if (typeof remembered !== 'object' || remembered.type !== 'remember' || remembered.data.kind !== 'page-wrong')
      throw new Error('not remembered');
    const { pageHash, statement } = remembered.data;
    first.life.abort();
    const { article } = await opened({ stored: { pageMemory: { ...SALT, pages: [{ hash: pageHash, wrong: [statement] }] } } });
    expect(article()?.wrong).toEqual([key]);
  });
});

const remembered = async (subject: string) => ({
  pageMemory: { ...SALT, pages: [{ hash: await hashOf(SALT.salt, new URL(ADDRESS)), subject }] },
});

async function read(options?: Parameters<typeof start>[0]) {
  showArticle('Solana climbs as small caps wait', [CLIMB, 'Solana has had a good week, and Solana traders know it.']);
  const bench = start(options);
  bench.reader.turnTo(true);
  await settle();
  return bench;
}

describe('a correction of the subject', () => {
  test('holds at once, has the statements read again, and is remembered', async () => {
    const { reader, last, of } = await read();
    reader.expectCard();
    await settle(seconds(1));
    reader.on.correct({ kind: 'coin', symbol: 'BTC' });
    await settle(seconds(1));
    expect(last()).toMatchObject({
      about: { coin: 'bitcoin' },
      article: { status: 'read', subject: { symbol: 'BTC', isCorrected: true } },
    });
    expect(of('judge')).toMatchObject([{ coin: 'SOL' }, { coin: 'BTC' }]);
    expect(of('remember')).toMatchObject([{ kind: 'page-subject', subject: 'coin:BTC' }]);
    expect(parseMessage({ type: 'remember', data: of('remember')[0] })).not.toBe('malformed');
  });

  test('to what the page says itself is none any more', async () => {
    const { reader, last, of } = await read({ stored: await remembered('market') });
    expect(last()).toMatchObject({ about: 'market', article: { subject: { kind: 'market', isCorrected: true } } });
    reader.on.correct({ kind: 'coin', symbol: 'SOL' });
    expect(last()?.about).toEqual({ coin: 'solana' });
    expect(last()?.article?.subject).not.toHaveProperty('isCorrected');
    expect(of('remember')).toMatchObject([{ kind: 'page-subject', subject: null }]);
  });

  test('that the page is not about crypto leaves no badge there', async () => {
    expect((await read({ stored: await remembered('none') })).last()?.about).toBe('other');
  });

  test('that it is not can be taken back for some seconds, before the badge leaves', async () => {
    const { reader, last, article, of } = await read();
    reader.on.correct({ kind: 'none' });
    expect(last()).toMatchObject({ about: 'market', article: { subject: { kind: 'none' }, undo: { kind: 'coin', symbol: 'SOL' } } });
    reader.on.correct(article()?.undo ?? expect.unreachable('nothing to take back'));
    await settle(seconds(11));
    expect(last()).toMatchObject({ about: { coin: 'solana' }, article: { subject: { kind: 'coin' } } });
    expect(article()).not.toHaveProperty('undo');
    expect(of('remember').at(-1)).toMatchObject({ kind: 'page-subject', subject: null });
    reader.on.correct({ kind: 'none' });
    await settle(seconds(11));
    expect(last()?.about).toBe('other');
  });

  test('is not remembered in a private window, and one from before holds there', async () => {
    const { reader, last, of } = await read({ stored: await remembered('market'), isPrivate: true });
    expect(last()?.about).toBe('market');
    reader.on.correct({ kind: 'none' });
    reader.on.markWrong('a statement');
    await settle(seconds(11));
    expect(last()?.about).toBe('other');
    expect(of('remember')).toEqual([]);
  });

  test('holds for as long as the page is open where nothing can be remembered', async () => {
    const { reader, last, of } = await read({ stored: { pageMemory: undefined } });
    reader.on.correct({ kind: 'market' });
    await settle();
    expect([last()?.about, of('remember')]).toEqual(['market', []]);
  });
});

describe('words shown in the text', () => {
  class Highlight {
    readonly ranges: readonly Range[];
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  }
  const highlights = new Map<string, Highlight>();
  const shown = () => [...highlights.values()].flatMap(({ ranges }) => ranges.map(String));

  async function openedForWords() {
    highlights.clear();
    vi.stubGlobal('CSS', { highlights });
    vi.stubGlobal('Highlight', Highlight);
    showArticle('Solana climbs as small caps wait', [CLIMB]);
    const bench = start();
    bench.reader.turnTo(true);
    bench.reader.expectCard();
    await settle(seconds(1));
    return bench;
  }

  test('are those of the statement, and gone when the card is collapsed, or another page comes', async () => {
    const { reader } = await openedForWords();
    const page = document.documentElement.outerHTML;
    reader.on.showInText({ sentence: 0, start: 0, end: 7 });
    expect(shown()).toEqual(['Bitcoin']);
    reader.on.showInText(undefined);
    expect(shown()).toEqual([]);
    reader.on.showInText({ sentence: 0, start: 0, end: 14 });
    reader.collapse();
    expect(shown()).toEqual([]);
    reader.on.showInText({ sentence: 0, start: 0, end: 14 });
    expect(shown()).toEqual(['Bitcoin traded']);
    expect(document.documentElement.outerHTML).toBe(page);
    reader.turnTo(false);
    expect(shown()).toEqual([]);
  });

  test('have the card make room where it would stand over them, until they are shown no more', async () => {
    const { reader, article } = await openedForWords();
    const badge = document.createElement('comove-badge');
    document.elementFromPoint = () => badge;
    reader.on.setUi({ ...FIRST_UI, shown: 'the first' });
    reader.on.showInText({ sentence: 0, start: 0, end: 7 });
    expect(article()?.room).toMatch(/^(?:top|bottom)$/);
    document.elementFromPoint = () => (article()?.room === 'small' ? document.body : badge);
    reader.on.showInText({ sentence: 0, start: 0, end: 7 });
    expect(article()?.room).toBe('small');
    reader.collapse();
    expect(article()).not.toHaveProperty('room');
    expect(article()?.ui).not.toHaveProperty('shown');
    Reflect.deleteProperty(document, 'elementFromPoint');
  });

  test('that the page no longer has are not shown', async () => {
    const { reader } = await openedForWords();
    document.querySelector('p')?.replaceChildren('Something else stands here now.');
    reader.on.showInText({ sentence: 0, start: 0, end: 7 });
    reader.on.showInText({ sentence: 99, start: 0, end: 7 });
    expect(shown()).toEqual([]);
  });
});
