import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Failure } from '../lib/core/failure.ts';
import type { Result } from '../lib/core/result.ts';
import type { Universe } from '../lib/market/coin.ts';
import type { ContractListing, ListingId } from '../lib/market/contract-listing.ts';
import type { DailySeries } from '../lib/market/series.ts';
import { NEED_RULES } from '../lib/polling/needs.ts';
import { reactionTo } from '../lib/polling/reaction.ts';
import { SOURCES, SOURCE_ORDER } from '../lib/sources/registry.ts';
import { SENTIMENT_SOURCES } from '../lib/sources/sentiment-registry.ts';
import type { NeedId, Source } from '../lib/sources/source.ts';
import { askSentiment, sentimentNotAsked } from './live-check/ask-sentiment.ts';
import { askSource, notAsked } from './live-check/ask-source.ts';
import type { AskEffects } from './live-check/ask-source.ts';
import { judgeSentiment } from './live-check/judge-sentiment.ts';
import type { SentimentVerdict } from './live-check/judge-sentiment.ts';
import { judge } from './live-check/judge.ts';
import type { Verdict } from './live-check/judge.ts';
import { report, unservedNeeds, unservedParts } from './live-check/report.ts';
import { SENTIMENT_QUESTIONS } from './live-check/sentiment-questions.ts';

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
    const ofHost = [...SOURCES, ...SENTIMENT_SOURCES].filter((source) => source.origin === origin);
    const spacingMs = Math.max(...ofHost.map((source) => source.spacingMs));
    const waitMs = (lastMs.get(origin) ?? -Infinity) + spacingMs - Date.now();
    if (waitMs > 0) await sleep(waitMs);
    lastMs.set(origin, Date.now());
  };
}

/** Writes bodies of answers into a folder, numbered, for adapting a source to them. */
function createKeep(folder: string | undefined): AskEffects['keep'] {
  let count = 0;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return async ({ id }, need, body) => {
    count += 1;
    const name = `${String(count).padStart(2, '0')}-${id}-${need.replaceAll(':', '-')}.txt`;
    if (folder !== undefined) writeFileSync(join(folder, name), body);
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

/** Hosts that have asked for rest in this run, and how. */
type Rests = Map<string, Failure>;

function noteRest(rests: Rests, { origin }: { readonly origin: string }, outcome: Result<unknown, Failure>): void {
  if (!outcome.ok && wantsRest(outcome.error)) rests.set(origin, outcome.error);
}

async function checkMarket(effects: AskEffects, rests: Rests): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  let btc: DailySeries | undefined;
  for (const [need, source] of questions()) {
    process.stderr.write(`${need} from ${source.name} … `);
    const held = rests.get(source.origin);
    // oxlint-disable-next-line no-await-in-loop -- one request after another
    const asked = held ? notAsked(source, need, held) : await askSource(source, need, effects);
    noteRest(rests, source, asked.outcome);
    const verdict = judge(asked, btc, Date.now());
    if (need === 'BTC' && verdict.status === 'works') btc ??= verdict.series;
    process.stderr.write(`${verdict.status}\n`);
    verdicts.push(verdict);
  }
  return verdicts;
}

async function checkSentiment(effects: AskEffects, rests: Rests): Promise<readonly SentimentVerdict[]> {
  const verdicts: SentimentVerdict[] = [];
  const listings = new Map<ListingId, ContractListing>();
  let universe: Universe | undefined;
  for (const open of SENTIMENT_QUESTIONS) {
    const question = open({ listings, ...(universe && { universe }) }, Date.now());
    process.stderr.write(`${question.part} from ${question.source.name} … `);
    const held = rests.get(question.source.origin);
    // oxlint-disable-next-line no-await-in-loop -- one request after another
    const asked = held ? sentimentNotAsked(question, held) : await askSentiment(question, effects);
    noteRest(rests, question.source, asked.outcome);
    const verdict = judgeSentiment(asked, universe, Date.now());
    universe ??= verdict.universe;
    if (verdict.listing) listings.set(verdict.listing.id, verdict.listing);
    process.stderr.write(`${verdict.status}\n`);
    verdicts.push(verdict);
  }
  return verdicts;
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
  const rests: Rests = new Map();
  const verdicts = await checkMarket(effects, rests);
  const sentiment = await checkSentiment(effects, rests);
  console.log(`\n${report(verdicts, sentiment)}`);
  process.exitCode = unservedNeeds(verdicts).length + unservedParts(sentiment).length === 0 ? 0 : 1;
}

await main();
