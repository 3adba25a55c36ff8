import type { MessageKey } from '../core/text.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import type { NetflowPeriod } from '../market/exchange-balances.ts';
import type { RatioMeasure } from '../market/ratio-history.ts';
import { coinsModel, newestLink, type CoinsModel } from './coins-model.ts';
import { drawdownModel, type DrawdownModel } from './drawdown-model.ts';
import { fearGreedModel, type FearGreedModel } from './fear-greed-model.ts';
import { longShortModel, type LongShortModel, type NameOf } from './long-short-model.ts';
import { netflowModel, netflowPeriods, type NetflowModel } from './netflow-model.ts';
import type { Say } from './say.ts';
import { mainSeason, seasonModel, type SeasonModel } from './season-model.ts';
import type { Sentiment, SentimentPart, SentimentWhy } from './sentiment.ts';

/** A part of the tab: its model, or why there is none, in words. */
export type Part<T> =
  | {
      readonly kind: 'known';
      readonly model: T;
      /** Where it is out of date, that and of when it is: "Out of date: 17 Nov 2026". */
      readonly stale: string | undefined;
    }
  | { readonly kind: 'missing'; readonly why: string };

/** What a person chose within the tab. */
export interface SentimentChoice {
  readonly measure: RatioMeasure;
  readonly period: NetflowPeriod;
  /** How many altcoins are followed. */
  readonly universeSize: number;
}

export interface SentimentTab {
  readonly longShort: Part<LongShortModel>;
  /** Measures of which something is known, for the switch. */
  readonly measures: readonly { readonly value: RatioMeasure; readonly label: string }[];
  readonly season: Part<SeasonModel>;
  readonly drawdown: Part<DrawdownModel>;
  readonly fearGreed: Part<FearGreedModel>;
  readonly netflow: Part<NetflowModel>;
  readonly periods: readonly { readonly value: NetflowPeriod; readonly label: string }[];
  readonly coins: Part<CoinsModel>;
  /** How long ago the ranked list was asked for: the status line. */
  readonly status: string;
  /** Where the figures come from, a line each. */
  readonly origins: readonly string[];
}

const WHY: Readonly<Record<SentimentWhy, MessageKey>> = {
  filling: 'sentiment_why_filling',
  'not-available-here': 'sentiment_why_not_here',
  'no-answer': 'sentiment_why_no_answer',
  'too-little-data': 'sentiment_why_too_little',
};

const MEASURE_NAMES: Readonly<Record<RatioMeasure, MessageKey>> = {
  'global-account': 'sentiment_accounts',
  'top-position': 'sentiment_top',
};

/** Everything that the tab shows. Each part stands for itself: one that is missing says why and takes no other with it. Pure. */
export function sentimentTab(sentiment: Sentiment, choice: SentimentChoice, say: Say): SentimentTab {
  const { t, format } = say;
  const part = <T extends { readonly stale: boolean }>(name: SentimentPart, model: T | undefined, asOf: string | undefined): Part<T> =>
    model === undefined
      ? { kind: 'missing', why: t(WHY[whyOf(sentiment, name)]) }
      : { kind: 'known', model, stale: model.stale ? t('sentiment_stale', asOf ?? '') : undefined };
  const set = sentiment.longShort.find(({ measure }) => measure === choice.measure) ?? sentiment.longShort[0];
  const periods = netflowPeriods(sentiment);
  const period = periods.includes(choice.period) ? choice.period : (periods[0] ?? choice.period);
  const { season, fearGreed, netflow, netflowTotals, universe } = sentiment;
  const balancesAtMs = netflow.find((one) => one.period === period)?.toMs ?? netflowTotals?.fetchedAtMs;
  const dateOf = (day: EpochDay | undefined): string | undefined => (day === undefined ? undefined : format.date(day));
  const instantOf = (atMs: UnixMs | undefined): string | undefined => (atMs === undefined ? undefined : format.instant(atMs));
  return {
    longShort: part('longShort', set && longShortModel(set, nameLookUp(sentiment), say), instantOf(set?.asOfMs)),
    measures: sentiment.longShort.map(({ measure }) => ({ value: measure, label: t(MEASURE_NAMES[measure]) })),
    season: part('season', seasonModel(season, say), dateOf(mainSeason(season)?.asOfDay)),
    drawdown: part('drawdown', drawdownModel(sentiment, say), instantOf(universe.fetchedAtMs)),
    fearGreed: part('fearGreed', fearGreed && fearGreedModel(fearGreed, say), dateOf(fearGreed?.asOfDay)),
    netflow: part('netflow', netflowModel(sentiment, period, say), instantOf(balancesAtMs)),
    periods: periods.map((value) => ({ value, label: PERIOD_LABELS[value] })),
    coins: part('link', coinsModel(sentiment, say), dateOf(newestLink(sentiment))),
    status: statusOf(sentiment, choice, say),
    origins: originsOf(sentiment, say),
  };
}

function nameLookUp({ coins }: Sentiment): NameOf {
  const names = new Map(coins.map(({ key, name }) => [key, name]));
  return (key) => names.get(key);
}

/** While histories of coins that are followed are missing, how many are there: a figure of some is not yet one of all. */
function statusOf({ universe, coins }: Sentiment, { universeSize }: SentimentChoice, { t, format, nowMs }: Say): string {
  const followed = coins.filter(({ isAltcoin }) => isAltcoin).slice(0, universeSize);
  const there = followed.filter(({ history }) => history).length;
  const age = format.age(nowMs - universe.fetchedAtMs);
  return there < followed.length ? t('sentiment_status_some', age, String(there), String(followed.length)) : t('sentiment_status', age);
}

/** The ranked list with the highs, and the closes of the coins: who gave how many. */
function originsOf({ universe, coins }: Sentiment, { t, sourceName, format, nowMs }: Say): readonly string[] {
  const byName = Map.groupBy(
    coins.flatMap(({ history }) => (history ? [sourceName(history.source)] : [])),
    (name) => name,
  );
  const closes = [...byName].toSorted(([, a], [, b]) => b.length - a.length).map(([name, all]) => `${name} (${all.length})`);
  return [
    t('sentiment_origin_list', sourceName(universe.source), format.age(nowMs - universe.fetchedAtMs)),
    ...(closes.length > 0 ? [t('sentiment_origin_closes', closes.join(', '))] : []),
  ];
}

/** The exchanges' own shorthand; no language writes it otherwise. */
const PERIOD_LABELS: Readonly<Record<NetflowPeriod, string>> = { '24h': '24 h', '7d': '7 d', '30d': '30 d' };

const whyOf = ({ missing }: Sentiment, name: SentimentPart): SentimentWhy => missing.find(({ part }) => part === name)?.why ?? 'no-answer';
