import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, epochDay, hours, minutes, seconds } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { RATIO_EXCHANGES } from '../../../lib/market/ratio-history.ts';
import type { Universe } from '../../../lib/market/coin.ts';
import type { ListingId } from '../../../lib/market/contract-listing.ts';
import { appointments, planSentiment } from '../../../lib/polling/sentiment/plan.ts';
import { rosterOf } from '../../../lib/polling/sentiment/roster.ts';
import type { Known } from '../../../lib/polling/sentiment/roster.ts';
import type { SentimentPlanInput } from '../../../lib/polling/sentiment/sentiment-wish.ts';
import { EMPTY_POLL_STATE } from '../../../lib/polling/state.ts';
import type { NeedState, PollState, SourceNeedState } from '../../../lib/polling/state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { madeUpAltcoins } from '../harness/made-up-altcoins.ts';

const DAY = epochDay(2026, 6, 18);
const at = (hour: number, minute = 0, day = DAY): UnixMs => day * days(1) + hours(hour) + minutes(minute);
const NOW = at(15);
const MARKET = 'live';

/** Bitcoin and three altcoins, of which the third is traded nowhere. */
const MADE = madeUpAltcoins(NOW, { altcoins: 3, atSpot: 2, atFutures: 2 });
const LISTED = MADE.coins.slice(1, 3).map(({ symbol, priceUsd }) => ({ contract: `${symbol}USDT`, symbol, multiple: 1, priceUsd }));

const universe = (fetchedAtMs = NOW): Universe => ({ coins: MADE.coins, source: 'list', market: MARKET, fetchedAtMs });
const listings = (ids: readonly ListingId[], fetchedAtMs = NOW): Known['listings'] =>
  new Map(ids.map((id) => [id, { id, markets: LISTED, market: MARKET, fetchedAtMs }]));
const ALL_LISTED = listings(['binance-spot', ...RATIO_EXCHANGES]);

/** No jitter, so that rounds begin at 00:40. */
const answered = (lastSuccessMs: UnixMs, more: Partial<NeedState> = {}): NeedState => ({
  lastAttemptMs: lastSuccessMs,
  lastSuccessMs,
  dry: 0,
  notBeforeMs: 0,
  wholeFrom: [],
  jitter: 0,
  ...more,
});

const VALUES = [
  'UNIVERSE',
  'FEAR_GREED',
  'NETFLOW:24h',
  'NETFLOW:7d',
  'NETFLOW:30d',
  'LISTING:binance-spot',
  'LISTING:binance',
  'LISTING:okx',
];

/** Everything was answered a while ago, and every history of the day is there. */
function settled(nowMs = NOW, ago = minutes(10)): PollState['needs'] {
  const values = VALUES.map((need) => [need, answered(nowMs - ago)] as const);
  const coins = MADE.coins
    .slice(1)
    .map(({ key }) => [`COIN:${key}`, answered(at(1), { answeredBy: 'coin-candles', newestDay: DAY - 1 })] as const);
  const ratios = MADE.coins
    .slice(1, 3)
    .flatMap(({ key }) =>
      ['global-account', 'top-position'].map(
        (measure) => [`RATIO:${measure}:${key}`, answered(at(1), { answeredBy: 'binance-ratios' })] as const,
      ),
    );
  return Object.fromEntries([...values, ...coins, ...ratios]);
}

interface Case {
  readonly nowMs?: UnixMs;
  readonly known?: Known;
  readonly needs?: PollState['needs'];
  readonly state?: Partial<PollState>;
  readonly settings?: Partial<SentimentPlanInput['settings']>;
  readonly eager?: boolean;
}

function inputOf({
  nowMs = NOW,
  known = { universe: universe(), listings: ALL_LISTED },
  needs = settled(),
  state,
  settings,
  eager = false,
}: Case) {
  return {
    nowMs,
    state: { ...EMPTY_POLL_STATE, ...state, needs },
    settings: { ...DEFAULT_SETTINGS, ...settings },
    known,
    roster: rosterOf(known, 100),
    sources: MADE.sources,
    order: MADE.order,
    eager,
  };
}

const planned = (one: Case) => planSentiment(inputOf(one), MADE.sources);
const jobs = (one: Case): readonly string[] => planned(one).due.map(({ source, need, shared }) => [source.id, need, ...shared].join(' '));
const without = (needs: PollState['needs'], ...gone: readonly string[]): PollState['needs'] =>
  Object.fromEntries(Object.entries(needs).filter(([need]) => !gone.includes(need)));
const held = (host: string, more: Partial<PollState['hosts'][string]> = {}): Partial<PollState> => ({
  hosts: { [`https://${host}`]: { failures: 1, hold: { reason: 'blocked', untilMs: NOW + hours(20) }, ...more } },
});

const COIN_2 = ['coin-candles COIN:coin-2', 'coin-candles COIN:coin-3', 'chart COIN:coin-4'] as const;
const RATIOS_2 = ['binance', 'okx'].map((exchange) =>
  ['coin-2', 'coin-3'].flatMap((key) => ['global-account', 'top-position'].map((measure) => `${exchange}-ratios RATIO:${measure}:${key}`)),
);
const NEXT_DAY = at(0, 41, DAY + 1);

const TABLE: readonly (readonly [string, Case, readonly string[]])[] = [
  [
    'begins with lists and values of the moment; coins wait for the lists',
    { needs: {}, known: { listings: new Map() } },
    [
      'list UNIVERSE',
      'spot-prices LISTING:binance-spot',
      'binance-contracts LISTING:binance',
      'mood FEAR_GREED',
      'flows NETFLOW:24h',
      'flows NETFLOW:7d',
      'flows NETFLOW:30d',
    ],
  ],
  ['asks nothing while everything is there', {}, []],
  [
    'asks for closes and ratios once the lists are there',
    { needs: without(settled(), ...Object.keys(settled()).filter((need) => /COIN|RATIO/.test(need))) },
    [...COIN_2, ...(RATIOS_2[0] ?? [])],
  ],
  ['asks for the ranked list every hour', { needs: { ...settled(), UNIVERSE: answered(NOW - minutes(61)) } }, ['list UNIVERSE']],
  ['and not more often', { needs: { ...settled(), UNIVERSE: answered(NOW - minutes(59)) } }, []],
  ['with data saver once a day', { needs: { ...settled(), UNIVERSE: answered(NOW - hours(23)) }, settings: { dataSaver: true } }, []],
  ['for a person who asks for it after five minutes', { needs: settled(NOW, minutes(6)), eager: true }, ['list UNIVERSE']],
  ['also with data saver', { needs: settled(NOW, minutes(6)), eager: true, settings: { dataSaver: true } }, ['list UNIVERSE']],
  ['asks for a ranked list that is gone from the store', { known: { listings: ALL_LISTED } }, ['list UNIVERSE']],
  ['asks for Fear & Greed every six hours', { needs: { ...settled(), FEAR_GREED: answered(NOW - hours(6)) } }, ['mood FEAR_GREED']],
  [
    'asks for all periods of netflow together when one of them is due',
    {
      needs: {
        ...settled(),
        ...Object.fromEntries(['24h', '7d', '30d'].map((period, i) => [`NETFLOW:${period}`, answered(NOW - hours(6) + seconds(i * 30))])),
      },
    },
    ['flows NETFLOW:24h', 'flows NETFLOW:7d', 'flows NETFLOW:30d'],
  ],
  [
    'and of a source that gives them all, once',
    {
      needs: without(settled(), 'NETFLOW:24h', 'NETFLOW:7d', 'NETFLOW:30d'),
      state: held('flows.example.com'),
    },
    ['all-flows NETFLOW:24h NETFLOW:7d NETFLOW:30d'],
  ],
  [
    'asks for listings once a day',
    { needs: { ...settled(), 'LISTING:binance-spot': answered(NOW - hours(25)) } },
    ['spot-prices LISTING:binance-spot'],
  ],
  ['asks for closes and ratios of a day not before its round', { nowMs: at(0, 39, DAY + 1), needs: settled(at(0, 39, DAY + 1)) }, []],
  ['asks for both after 00:40 UTC', { nowMs: NEXT_DAY, needs: settled(NEXT_DAY) }, [...COIN_2, ...(RATIOS_2[0] ?? [])]],
  [
    'asks the source of the order that knows the coin: one that is not traded at spot is not asked for there',
    { needs: without(settled(), 'COIN:coin-4') },
    ['chart COIN:coin-4'],
  ],
  [
    'where no listing is to be had asks all of them for it, in the order for coins of which nothing is known',
    {
      needs: without({ ...settled(), 'LISTING:binance-spot': answered(NOW - hours(1), { notBeforeMs: NOW + minutes(5) }) }, 'COIN:coin-4'),
      known: { universe: universe(), listings: listings(['binance']) },
    },
    ['coin-candles COIN:coin-4'],
  ],
  [
    'lets coins wait for a ranked list that is due',
    { needs: without({ ...settled(), UNIVERSE: answered(NOW - hours(2)) }, 'COIN:coin-2', 'RATIO:top-position:coin-2') },
    ['list UNIVERSE'],
  ],
  [
    'but not for one that nobody gives now',
    {
      needs: without({ ...settled(), UNIVERSE: answered(NOW - hours(2)) }, 'COIN:coin-2'),
      state: {
        hosts: {
          'https://list.example.com': { failures: 1, hold: { reason: 'blocked', untilMs: NOW + hours(2) } },
          'https://other-list.example.com': { failures: 1, hold: { reason: 'blocked', untilMs: NOW + hours(2) } },
        },
      },
    },
    ['coin-candles COIN:coin-2'],
  ],
  [
    'asks the next source when the one before is held',
    { needs: without(settled(), 'COIN:coin-2'), state: held('candles.example.com') },
    ['more-coin-candles COIN:coin-2'],
  ],
  [
    'asks the next source when the one before does not list the coin',
    {
      needs: without(settled(), 'COIN:coin-2'),
      state: { sources: { 'coin-candles': { needs: { 'COIN:coin-2': { failures: 1, notBeforeMs: NOW + days(6) } } } } },
    },
    ['more-coin-candles COIN:coin-2'],
  ],
  [
    'asks the next source when the one before answers without the day',
    {
      nowMs: at(12, 0, DAY + 1),
      needs: {
        ...settled(at(12, 0, DAY + 1)),
        ...Object.fromEntries(
          Object.entries(settled())
            .filter(([need]) => need.startsWith('RATIO'))
            .map(([need, one]) => [need, { ...one, lastSuccessMs: at(1, 0, DAY + 1) }]),
        ),
        'COIN:coin-3': answered(at(1, 0, DAY + 1), { newestDay: DAY }),
        'COIN:coin-4': answered(at(1, 0, DAY + 1), { newestDay: DAY }),
      },
      state: {
        sources: { 'coin-candles': { needs: { 'COIN:coin-2': { failures: 0, notBeforeMs: 0, lacked: { day: DAY, answers: 2 } } } } },
      },
    },
    ['more-coin-candles COIN:coin-2'],
  ],
  [
    'asks a need that rests for nothing',
    { needs: { ...without(settled(), 'COIN:coin-2'), 'COIN:coin-2': { dry: 0, notBeforeMs: NOW + 1, wholeFrom: [], jitter: 0 } } },
    [],
  ],
  [
    'begins the round anew at the next exchange when the first is closed, whatever that had brought',
    { state: { ...held('binance.example.com'), ratioRound: { day: DAY, exchange: 'binance', order: 'binance okx gate bybit' } } },
    RATIOS_2[1] ?? [],
  ],
  [
    'stays with the exchange of the round when a better one opens again',
    {
      needs: {
        ...settled(),
        ...Object.fromEntries(
          Object.keys(settled())
            .filter((need) => need.startsWith('RATIO'))
            .map((need) => [need, answered(at(2), { answeredBy: 'okx-ratios' })]),
        ),
      },
      state: { ratioRound: { day: DAY, exchange: 'okx', order: 'binance okx gate bybit' } },
    },
    [],
  ],
  [
    'waits for an exchange that asks for a short rest',
    {
      needs: without(settled(), 'RATIO:top-position:coin-2'),
      state: held('binance.example.com', { lastRequestMs: NOW - 1, hold: { reason: 'rate-limited', untilMs: NOW + minutes(2) } }),
    },
    [],
  ],
  [
    'but not for one that asks for hours',
    { state: held('binance.example.com', { lastRequestMs: NOW - 1, hold: { reason: 'rate-limited', untilMs: NOW + hours(2) } }) },
    RATIOS_2[1] ?? [],
  ],
  [
    'nor for one that cannot be reached for the third time',
    { state: held('binance.example.com', { failures: 3, hold: { reason: 'unreachable', untilMs: NOW + minutes(2) } }) },
    RATIOS_2[1] ?? [],
  ],
  [
    'begins a round at the exchange that the person now prefers, both measures in one request where it gives both',
    {
      settings: { exchangeOrder: ['gate', 'binance', 'okx', 'bybit'] },
      state: { ratioRound: { day: DAY, exchange: 'binance', order: 'binance okx gate bybit' } },
      needs: { ...settled(), 'LISTING:gate': answered(NOW - hours(1)) },
    },
    [
      'gate-ratios RATIO:global-account:coin-2 RATIO:top-position:coin-2',
      'gate-ratios RATIO:global-account:coin-3 RATIO:top-position:coin-3',
    ],
  ],
  [
    'asks a host that failed last with one request',
    {
      needs: without(settled(), 'COIN:coin-2', 'COIN:coin-3'),
      state: { hosts: { 'https://candles.example.com': { failures: 1, hold: { reason: 'unreachable', untilMs: NOW - 1 } } } },
    },
    ['coin-candles COIN:coin-2'],
  ],
];

test.for(TABLE)('%s', ([, one, expected]) => {
  expect(jobs(one)).toEqual(expected);
});

test("asks a coin's own provider for the days that it may have revised, another one for all", () => {
  const fresh = planned({ nowMs: NEXT_DAY, needs: settled(NEXT_DAY) }).due.find(({ need }) => need === 'COIN:coin-2');
  expect(fresh?.ask).toMatchObject({ kind: 'coin', from: DAY - 6, market: { contract: 'CN2USDT' } });
  const other = planned({ nowMs: NEXT_DAY, needs: settled(NEXT_DAY), state: held('candles.example.com') }).due.find(
    ({ need }) => need === 'COIN:coin-2',
  );
  expect(other).toMatchObject({ source: { id: 'more-coin-candles' }, ask: { from: DAY - 299 }, wantedDay: DAY });
});

/** What is remembered of an exchange's ratios of the two coins that it lists. */
const remembered = (exchange: string, own: Partial<SourceNeedState>): PollState['sources'] => ({
  [`${exchange}-ratios`]: {
    needs: Object.fromEntries(
      Object.keys(settled())
        .filter((need) => need.startsWith('RATIO'))
        .map((need) => [need, { failures: 0, notBeforeMs: 0, ...own }]),
    ),
  },
});

const ratioAsks = (one: Case) =>
  planned(one).due.flatMap(({ ask, source }) => (ask.kind === 'ratio' ? [{ ...ask, source: source.id }] : []));

test('asks an exchange for the hours since its own newest one, at first for a week and a day, never for more than the 30 days that are kept', () => {
  const fromOf = (newestMs: UnixMs | undefined, nowMs = NEXT_DAY) =>
    ratioAsks({ nowMs, needs: settled(nowMs), state: { sources: remembered('binance', newestMs === undefined ? {} : { newestMs }) } })[0]
      ?.fromMs;
  expect(fromOf(at(1))).toBe(at(1) - hours(2));
  expect(fromOf(undefined)).toBe(NEXT_DAY - hours(200));
  const later = NEXT_DAY + days(60);
  expect(fromOf(at(1), later)).toBe(later - days(30));
});

test('goes on from the newest one of an exchange to which it returns, not from that of the one in between', () => {
  const needs = Object.fromEntries(
    Object.entries(settled(NEXT_DAY)).map(([need, one]) => [need, need.startsWith('RATIO') ? { ...one, answeredBy: 'okx-ratios' } : one]),
  );
  const asks = ratioAsks({
    nowMs: NEXT_DAY,
    needs,
    state: { sources: { ...remembered('binance', { newestMs: at(1, 0, DAY - 20) }), ...remembered('okx', { newestMs: at(1) }) } },
  });
  expect(new Set(asks.map(({ source, fromMs }) => `${source} ${fromMs}`))).toEqual(
    new Set([`binance-ratios ${at(1, 0, DAY - 20) - hours(2)}`]),
  );
});

test('asks for older hours page by page when every coin has its newest, as far back as exchanges have them', () => {
  const gap = { fromMs: at(1, 0, DAY - 9), beforeMs: at(1, 0, DAY - 4) };
  const sources = remembered('binance', { newestMs: at(1), gap });
  expect(ratioAsks({ state: { sources } })).toHaveLength(4);
  for (const ask of ratioAsks({ state: { sources } })) expect(ask).toMatchObject(gap);
  const first = ratioAsks({ state: { sources }, needs: without(settled(), 'RATIO:global-account:coin-3', 'RATIO:top-position:coin-3') });
  expect(first.map(({ beforeMs }) => beforeMs)).toEqual([undefined, undefined, gap.beforeMs, gap.beforeMs]);
  const old = remembered('binance', { newestMs: at(1), gap: { fromMs: at(1, 0, DAY - 60), beforeMs: at(1, 0, DAY - 4) } });
  expect(ratioAsks({ state: { sources: old } })[0]?.fromMs).toBe(NOW - days(30) + hours(1));
  const gone = remembered('binance', { newestMs: at(1), gap: { fromMs: at(1, 0, DAY - 60), beforeMs: at(1, 0, DAY - 40) } });
  expect(ratioAsks({ state: { sources: gone } })).toEqual([]);
});

test('gives a host a handful of requests a look, fewer where it wants long pauses, and looks again at once', () => {
  const many = madeUpAltcoins(NOW, { altcoins: 80, atSpot: 80, atFutures: 80 });
  const known = { universe: { coins: many.coins, source: 'list', market: MARKET, fetchedAtMs: NOW } as const, listings: new Map() };
  const look = (spacingMs: number) => {
    const sources = many.sources.map((source) => ({ ...source, spacingMs }));
    const needs = {
      ...settled(),
      'LISTING:binance-spot': answered(NOW, { notBeforeMs: NOW + 1 }),
      'LISTING:binance': answered(NOW, { notBeforeMs: NOW + 1 }),
    };
    return planSentiment({ ...inputOf({ known, needs }), sources }, sources);
  };
  const counts = (spacingMs: number) =>
    [...Map.groupBy(look(spacingMs).due, ({ source }) => source.origin).values()].map((all) => all.length);
  expect(counts(seconds(1))).toEqual([6, 6]);
  expect(counts(seconds(7))).toEqual([2, 2]);
  expect(counts(seconds(60))).toEqual([1, 1]);
  expect(look(seconds(1)).soonestMs).toBe(NOW);
});

test('looks again when something is due', () => {
  expect(planned({}).soonestMs).toBe(NOW - minutes(10) + hours(1));
  const late = at(23, 50);
  expect(planned({ nowMs: late, needs: settled(late, minutes(0)) }).soonestMs).toBe(at(0, 40, DAY + 1));
});

const closed = (untilMs: UnixMs) => ({ failures: 1, hold: { reason: 'blocked', untilMs } }) as const;

test('while every exchange is closed looks again when the first opens', () => {
  const hosts = Object.fromEntries(
    RATIO_EXCHANGES.map((exchange, i) => [`https://${exchange}.example.com`, closed(NOW + minutes(20 + i))]),
  );
  const { due, soonestMs } = planned({ state: { hosts } });
  expect(due).toEqual([]);
  expect(soonestMs).toBe(NOW + minutes(20));
});

test('names who is asked next for each need that somebody can be asked for', () => {
  const found = appointments(inputOf({}), MADE.sources);
  expect(found.find(({ need }) => need === 'UNIVERSE')).toEqual({ need: 'UNIVERSE', source: 'list', atMs: NOW + minutes(50) });
  expect(found.find(({ need }) => need === 'COIN:coin-4')).toEqual({ need: 'COIN:coin-4', source: 'chart', atMs: at(0, 40, DAY + 1) });
  expect(found.filter(({ need }) => need.endsWith('coin-4')).map(({ need }) => need)).toEqual(['COIN:coin-4']);
});

test('whatever was answered when: nothing is asked twice in one look, and no job is without a request', () => {
  const moment = fc.integer({ min: at(0), max: at(0, 0, DAY + 3) });
  fc.assert(
    fc.property(moment, fc.dictionary(fc.constantFrom(...Object.keys(settled())), fc.nat(days(3))), fc.boolean(), (nowMs, ago, eager) => {
      const changed = Object.entries(ago).map(
        ([need, ms]) => [need, { ...answered(nowMs - ms), ...settled(nowMs)[need], lastSuccessMs: nowMs - ms }] as const,
      );
      const { due, soonestMs } = planned({
        nowMs,
        needs: { ...settled(nowMs), ...Object.fromEntries(changed) },
        eager,
      });
      const urls = due.map(({ source, ask }) => source.request(ask)?.url);
      expect(urls).not.toContain(undefined);
      expect(new Set(urls).size).toBe(urls.length);
      const needs = due.flatMap(({ need, shared }) => [need, ...shared]);
      expect(new Set(needs).size).toBe(needs.length);
      if (due.length === 0) expect(soonestMs).toBeGreaterThan(nowMs);
    }),
  );
});
