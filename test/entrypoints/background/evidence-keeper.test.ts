// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { createEvidenceKeeper } from '../../../entrypoints/background/evidence-keeper.ts';
import { hours, seconds } from '../../../lib/core/time.ts';
import type { DurationMs } from '../../../lib/core/units.ts';
import type { DailySeries, MarketKind } from '../../../lib/market/series.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { createItem } from '../../../lib/storage/item.ts';
import { EVIDENCE_FACTS_KEY } from '../../../lib/view/evidence-facts.ts';
import { evidenceKey } from '../../../lib/view/evidence-key.ts';
import { keptEvidence } from '../../../lib/view/kept-evidence.ts';
import { pairData } from '../../../lib/view/pair-data.ts';
import type { PairData } from '../../../lib/view/pair-data.ts';
import { parseEvidenceFacts } from '../../../lib/view/parse-evidence-facts.ts';
import { fakeArea } from '../../storage/fake-area.ts';
import { walks } from '../../view/made-up.ts';

const NOW = Date.UTC(2025, 5, 30);
const RECORD = walks('2023-01-02', '2025-06-27');

interface World {
  series: readonly DailySeries[];
  settings: Settings;
  market: MarketKind | undefined;
  stored: unknown;
  clockSkewMs: DurationMs;
}

function setUp() {
  const world: World = { series: Object.values(RECORD), settings: DEFAULT_SETTINGS, market: 'live', stored: undefined, clockSkewMs: 0 };
  const write = vi.fn(async (value: { readonly market: MarketKind }) => {
    if (value.market !== world.market) return { ok: false, error: { kind: 'cleared' } } as const;
    world.stored = structuredClone(value);
    return { ok: true, value: null } as const;
  });
  const area = fakeArea();
  const item = createItem({ area, key: EVIDENCE_FACTS_KEY, parse: parseEvidenceFacts });
  const said = vi.spyOn(area, 'set');
  const report = vi.fn<(what: string) => void>();
  const rest = vi.fn(async () => undefined);
  const keeper = createEvidenceKeeper({
    getAll: async () => world.series,
    settings: async () => world.settings,
    store: { read: async () => world.stored, write },
    item,
    now: () => NOW,
    clockSkew: async () => world.clockSkewMs,
    rest,
    report,
  });
  const shown = (): PairData => {
    const outcome = pairData(world.settings.pair, (id) => world.series.find((one) => one.id === id), NOW);
    return outcome.kind === 'pair' ? outcome.data : expect.unreachable('a pair');
  };
  return { keeper, world, write, report, rest, shown, item, said };
}

const changed = (one: DailySeries): DailySeries => ({ ...one, close: one.close.map((value, i) => (i === 200 ? value * 1.1 : value)) });

test('keeps the evidence of the pair in the settings, for pages that show the same closes', async () => {
  const { keeper, world, shown } = setUp();
  await keeper.update();
  expect(keptEvidence(world.stored, shown())).toMatchObject({ highs: { equity: {} } });
});

test('computes once for each new close: nothing is written while closes are the same, whatever was fetched', async () => {
  const { keeper, world, write } = setUp();
  await keeper.update();
  world.series = world.series.map((one) => ({ ...one, fetchedAtMs: one.fetchedAtMs + 60_000 }));
  await keeper.update();
  expect(write).toHaveBeenCalledTimes(1);
  world.series = world.series.map((one) => (one.id === 'SPX' ? changed(one) : one));
  await keeper.update();
  expect(write).toHaveBeenCalledTimes(2);
});

test('another pair takes the place of the one before', async () => {
  const { keeper, world, write, shown } = setUp();
  await keeper.update();
  world.settings = { ...DEFAULT_SETTINGS, pair: { equity: 'SPX', crypto: 'TOTAL' } };
  await keeper.update();
  expect(write).toHaveBeenCalledTimes(2);
  expect(keptEvidence(world.stored, shown())).toBeDefined();
});

test('a record that is damaged, or of another version, is computed anew', async () => {
  const { keeper, world, shown } = setUp();
  await keeper.update();
  const key = evidenceKey(shown());
  for (const damaged of [{ market: 'live', key, evidence: {} }, { version: 0 }, 'x']) {
    world.stored = damaged;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await keeper.update();
    expect(keptEvidence(world.stored, shown())).toBeDefined();
  }
});

test('without a pair nothing is written; what a store refuses is told and not tried to be saved', async () => {
  const { keeper, world, write, report } = setUp();
  world.series = [RECORD.RUT];
  await keeper.update();
  expect(write).not.toHaveBeenCalled();
  world.series = Object.values(RECORD);
  world.market = undefined;
  await keeper.update();
  expect(report).toHaveBeenCalledWith('evidence: cleared');
  expect(world.stored).toBeUndefined();
});

test('lets what is waiting go first, and calls that come meanwhile share one computation', async () => {
  const { keeper, rest, write } = setUp();
  const begun = Promise.withResolvers<undefined>();
  rest.mockReturnValueOnce(begun.promise);
  const updates = [keeper.update(), keeper.update(), keeper.update()];
  await Promise.resolve();
  expect(write).not.toHaveBeenCalled();
  begun.resolve(undefined);
  await Promise.all(updates);
  expect(rest).toHaveBeenCalledTimes(1);
  expect(write).toHaveBeenCalledTimes(1);
});

test('a store that cannot be read rejects, and the next update tries again', async () => {
  const { keeper, world, write } = setUp();
  const series = world.series;
  Object.defineProperty(world, 'series', { configurable: true, get: () => expect.unreachable('no disk') });
  await expect(keeper.update()).rejects.toThrow('no disk');
  Object.defineProperty(world, 'series', { value: series });
  await keeper.update();
  expect(write).toHaveBeenCalledTimes(1);
});

test('says on badges what it found, and again only where that differs', async () => {
  const { keeper, world, item, said } = setUp();
  await keeper.update();
  const facts = await item.read();
  expect(facts).toMatchObject({ market: 'live', pair: DEFAULT_SETTINGS.pair, asOfDay: RECORD.RUT.days.at(-1), lead: { n: 252 } });
  world.stored = undefined;
  world.clockSkewMs = seconds(20);
  await keeper.update();
  expect(said).toHaveBeenCalledTimes(1);
  world.clockSkewMs = hours(6);
  await keeper.update();
  expect((await item.read())?.staleAtMs).toBe((facts?.staleAtMs ?? 0) - hours(6));
  world.series = [];
  await keeper.update();
  expect(await item.read()).toBeUndefined();
});

test('what was kept by a worker that died before badges were told is said by the next', async () => {
  const { keeper, item, write } = setUp();
  await keeper.update();
  await item.remove();
  await keeper.update();
  expect(await item.read()).toBeDefined();
  expect(write).toHaveBeenCalledTimes(1);
});
