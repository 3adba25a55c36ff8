import type { MessageKey } from '../core/text.ts';
import type { UnixMs } from '../core/units.ts';
import type { RatioMeasure } from '../market/ratio-history.ts';
import type { Say } from './badge-chip.ts';
import { shownEquity } from './badge-series.ts';
import { sourceNameOf } from './badge-source-name.ts';
import type { CoinFact } from './coin-fact.ts';
import type { CoinFacts, PositioningFact, SeasonFact } from './coin-facts.ts';
import { EXCHANGE_NAMES } from './exchange-names.ts';
import type { Formatters } from './formatters.ts';
import { MIN_SET } from './ratio-sets.ts';
import { isFearGreedStale, isListStale, isNetflowStale, isRatioSetStale, isSeasonStale } from './sentiment-age.ts';
import type { AskingPace } from './sentiment-age.ts';
import type { SentimentPart, SentimentWhy } from './sentiment.ts';

/** One figure of the card with where and when it is from, or words in its place. */
export interface CardLine {
  readonly label: string;
  /** Absent where nothing is known; then the note says why. */
  readonly figure?: string;
  readonly note?: string;
  /** Out of date: dimmed, and the note says so. */
  readonly isStale: boolean;
}

/** What putting lines into words takes: the card's script has all formats, the badge only a few. */
export interface SayLines extends Say {
  readonly figures: Formatters;
  readonly nowMs: UnixMs;
}

/** A tab is not told whether data saver is on: the wider of the two limits, so that nothing is called stale that is not. */
const PACE: AskingPace = { dataSaver: true };

const WHY: Readonly<Record<SentimentWhy, MessageKey>> = {
  filling: 'badge_why_filling',
  'not-available-here': 'badge_why_not_here',
  'no-answer': 'badge_why_no_answer',
  'too-little-data': 'badge_why_too_little',
};

/** The line of a part that is not there. */
function missingLine(label: string, part: SentimentPart, { missing }: CoinFacts, { t }: SayLines): CardLine {
  const why = missing.find((item) => item.part === part)?.why ?? 'no-answer';
  return { label, note: t(WHY[why]), isStale: false };
}

/** The line of a figure; a stale one is told as such with its date. */
const line = (label: string, figure: string, note: string, isStale: boolean, { t }: SayLines): CardLine => ({
  label,
  figure,
  note: isStale ? t('badge_line_stale', note) : note,
  isStale,
});

const ABOVE_ONE: Readonly<Record<RatioMeasure, MessageKey>> = {
  'global-account': 'badge_line_accounts_above',
  'top-position': 'badge_line_top_above',
};
const RATIO: Readonly<Record<RatioMeasure, MessageKey>> = { 'global-account': 'badge_line_accounts', 'top-position': 'badge_line_top' };

function positioningLine(coins: CoinFacts, say: SayLines): CardLine {
  const { t, figures, nowMs } = say;
  const { longShort: set } = coins;
  if (!set) return missingLine(t('badge_line_positioning'), 'longShort', coins, say);
  const label = t(ABOVE_ONE[set.measure], EXCHANGE_NAMES[set.exchange]);
  // Of so few nothing is said of altcoins (docs/methods.md §10).
  if (set.of < MIN_SET) return { label, note: t('badge_why_too_little'), isStale: false };
  return line(label, t('sentiment_of', String(set.above), String(set.of)), figures.instant(set.asOfMs), isRatioSetStale(set, nowMs), say);
}

/** Scale of the index: from the one on altcoins lead, up to the other Bitcoin does (docs/methods.md §10). */
const ALT_SEASON = 75;
const BITCOIN_SEASON = 25;

function seasonWords({ index }: SeasonFact): MessageKey {
  if (index >= ALT_SEASON) return 'sentiment_season_alt';
  return index <= BITCOIN_SEASON ? 'sentiment_season_bitcoin' : 'sentiment_season_between';
}

function seasonLine(coins: CoinFacts, say: SayLines): CardLine {
  const { t, figures, nowMs } = say;
  const { season } = coins;
  if (!season) return missingLine(t('sentiment_season'), 'season', coins, say);
  const figure = t('badge_line_figure', figures.fixed(season.index, 0), t(seasonWords(season)));
  const note = t('badge_line_season_note', String(season.members), String(season.of), figures.date(season.asOfDay));
  return line(t('sentiment_season'), figure, note, isSeasonStale(season, nowMs), say);
}

function fearLine(coins: CoinFacts, say: SayLines): CardLine {
  const { t, figures, nowMs } = say;
  const { fearGreed: fear } = coins;
  if (!fear) return missingLine(t('sentiment_fear'), 'fearGreed', coins, say);
  const figure = t('badge_line_figure', figures.fixed(fear.value, 0), fear.classification);
  const note = t('badge_line_source', sourceNameOf(fear.source, t), figures.date(fear.asOfDay));
  return line(t('sentiment_fear'), figure, note, isFearGreedStale(fear, nowMs), say);
}

/** Whose list of coins, and when it was fetched. */
const listNote = ({ universe }: CoinFacts, { t, figures, nowMs }: SayLines): string =>
  t('badge_line_source', sourceNameOf(universe.source, t), figures.age(nowMs - universe.fetchedAtMs));

function drawdownLine(coins: CoinFacts, say: SayLines): CardLine {
  const { t, nowMs } = say;
  const { drawdown } = coins;
  if (!drawdown) return missingLine(t('badge_line_drawdowns'), 'drawdown', coins, say);
  const figure = t('badge_line_two_of', String(drawdown.atMost80), String(drawdown.atMost90), String(drawdown.of));
  return line(t('badge_line_drawdowns'), figure, listNote(coins, say), isListStale(coins, nowMs, PACE), say);
}

/** What every card says of the altcoins as a group; each line stands for itself. Pure. */
export const altcoinLines = (coins: CoinFacts, say: SayLines): readonly CardLine[] => [
  positioningLine(coins, say),
  seasonLine(coins, say),
  fearLine(coins, say),
  drawdownLine(coins, say),
];

function ratioLine({ longShort: ratio }: CoinFact, set: PositioningFact, say: SayLines): CardLine {
  const { t, figures, nowMs } = say;
  const exchange = EXCHANGE_NAMES[set.exchange];
  const label = t(RATIO[set.measure], exchange);
  if (ratio === undefined) return { label, note: t('badge_line_not_at', exchange), isStale: false };
  return line(label, figures.fixed(ratio, 2), figures.instant(set.asOfMs), isRatioSetStale(set, nowMs), say);
}

function netflowLine({ netflow: flow }: CoinFact, coins: CoinFacts, say: SayLines): CardLine {
  const { t, figures, nowMs } = say;
  const { netflow } = coins;
  if (!netflow) return missingLine(t('sentiment_netflow'), 'netflow', coins, say);
  const label = t('badge_line_netflow', netflow.exchange);
  if (!flow) return { label, note: t('badge_line_not_at', netflow.exchange), isStale: false };
  if (flow.clipped) return { label, note: t('badge_line_relabelled'), isStale: false };
  const note = t('badge_line_netflow_note', figures.change(flow.share), sourceNameOf(netflow.source, t), figures.instant(netflow.toMs));
  return line(label, figures.usdChange(flow.usd), note, isNetflowStale(netflow, nowMs, PACE), say);
}

function highLine({ drawdown }: CoinFact, coins: CoinFacts, say: SayLines): CardLine {
  const { t, figures, nowMs } = say;
  const label = t('badge_line_high');
  if (drawdown === undefined) return { label, note: t('badge_why_no_answer'), isStale: false };
  return line(label, figures.change(drawdown), listNote(coins, say), isListStale(coins, nowMs, PACE), say);
}

/** What a coin's card says of it beside r. Pure. */
export function coinLines(coin: CoinFact, coins: CoinFacts, say: SayLines): readonly CardLine[] {
  const { t, figures } = say;
  const { link } = coin;
  const beta: readonly CardLine[] =
    typeof link === 'string' || link.beta === undefined
      ? []
      : [
          line(
            t('badge_line_beta', t(`badge_name_${shownEquity(coins.equity, 'RUT')}`)),
            t('badge_line_percent', figures.fixed(link.beta, 2)),
            t('badge_line_beta_note', String(link.n), figures.date(link.asOfDay)),
            link.kind === 'stale',
            say,
          ),
        ];
  const positioning = coins.longShort
    ? ratioLine(coin, coins.longShort, say)
    : missingLine(t('badge_line_positioning'), 'longShort', coins, say);
  const ofItself = [...beta, highLine(coin, coins, say)];
  return coin.isAltcoin ? [...ofItself, positioning, netflowLine(coin, coins, say)] : ofItself;
}
