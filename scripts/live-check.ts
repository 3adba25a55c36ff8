import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Failure } from '../lib/core/failure.ts';
import type { DailySeries } from '../lib/market/series.ts';
import { NEED_RULES } from '../lib/polling/needs.ts';
import { reactionTo } from '../lib/polling/reaction.ts';
import { SOURCES, SOURCE_ORDER } from '../lib/sources/registry.ts';
import type { NeedId, Source } from '../lib/sources/source.ts';
import { askSource, notAsked } from './live-check/ask-source.ts';
import type { AskEffects } from './live-check/ask-source.ts';
import { judge } from './live-check/judge.ts';
import type { Verdict } from './live-check/judge.ts';
import { report, unservedNeeds } from './live-check/report.ts';

/** Browsers send one; several hosts answer nobody without. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  accept: '*/*',
  'accept-language': 'en-US,en;q=0.9',
};

const browserLikeFetch: typeof fetch = (input, init) => fetch(input, { ...init, headers: HEADERS });

/** Keeps to the spacing of a host's sources, whoever of them is asked. */
function createPace(): AskEffects['pace'] {
  const lastMs = new Map<string, number>();
  return async ({ origin }) => {
    const spacingMs = Math.max(...SOURCES.filter((source) => source.origin === origin).map((source) => source.spacingMs));
    const waitMs = (lastMs.get(origin) ?? -Infinity) + spacingMs - Date.now();
    if (waitMs > 0) await sleep(waitMs);
    lastMs.set(origin, Date.now());
  };
}

/** Writes bodies of answers into a folder, numbered, for adapting a source to them. */
function createKeep(folder: string | undefined): AskEffects['keep'] {
  let count = 0;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return async ({ id }: Source, need: NeedId, body: string) => {
    count += 1;
    if (folder !== undefined) writeFileSync(join(folder, `${String(count).padStart(2, '0')}-${id}-${need}.txt`), body);
  };
}

/** Whether a host has said that it wants no more requests for now: the product would hold it too. */
function wantsRest(failure: Failure): boolean {
  return reactionTo(failure, { ofHost: 1, ofSource: 1 }, { nowMs: 0, random: 0, version: '' }).kind === 'host' && failure.kind === 'http';
}

/** Who is asked for what: Bitcoin first, because the totals are checked against it. */
function questions(): readonly (readonly [NeedId, Source])[] {
  const needs = NEED_RULES.map(({ need }) => need).toSorted((a, b) => Number(b === 'BTC') - Number(a === 'BTC'));
  return needs.flatMap((need) =>
    SOURCE_ORDER[need].flatMap((id) => SOURCES.filter((source) => source.id === id).map((source) => [need, source] as const)),
  );
}

/**
 * `npm run live-check [-- --save=DIR]`: asks every source for each of its needs, one after another, through the code
 * that the product uses, and prints how it went. Ends with 1 when a need has no source that works. HTTPS_PROXY is
 * kept to when NODE_USE_ENV_PROXY=1.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { save: { type: 'string' } } });
  const effects: AskEffects = {
    fetch: browserLikeFetch,
    now: () => Date.now(),
    hasAccess: async () => true,
    pace: createPace(),
    keep: createKeep(values.save),
  };
  const verdicts: Verdict[] = [];
  const rests = new Map<string, Failure>();
  let btc: DailySeries | undefined;
  for (const [need, source] of questions()) {
    process.stderr.write(`${need} from ${source.name} … `);
    const held = rests.get(source.origin);
    // oxlint-disable-next-line no-await-in-loop -- one request after another
    const asked = held ? notAsked(source, need, held) : await askSource(source, need, effects);
    if (!asked.outcome.ok && wantsRest(asked.outcome.error)) rests.set(source.origin, asked.outcome.error);
    const verdict = judge(asked, btc, Date.now());
    if (need === 'BTC' && verdict.status === 'works') btc ??= verdict.series;
    process.stderr.write(`${verdict.status}\n`);
    verdicts.push(verdict);
  }
  console.log(`\n${report(verdicts)}`);
  process.exitCode = unservedNeeds(verdicts).length === 0 ? 0 : 1;
}

await main();
