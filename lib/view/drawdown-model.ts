import { recoveryNeeded } from '../analytics/recovery-needed.ts';
import type { Say } from './say.ts';
import { isListStale } from './sentiment-age.ts';
import type { DrawdownFigures, Sentiment } from './sentiment.ts';

/** Ten per cent a bar: from "at the high" to "all of it lost". */
const BINS = 10;
/** Bars from here on down are drawn stronger: the share that the sentence counts. */
const DEEP = 0.8;

export interface DrawdownBar {
  /** "−80 to −90 %: 23 altcoins". */
  readonly label: string;
  readonly count: number;
  readonly deep: boolean;
}

export interface DrawdownModel {
  readonly sentence: string;
  readonly note: string;
  readonly bars: readonly DrawdownBar[];
  readonly most: number;
  readonly summary: string;
  /** What a coin has to gain to be back at its high, for the two depths. */
  readonly recovery: string;
  readonly stale: boolean;
}

/** How far the altcoins lie below their own highs. Undefined without one. Pure. */
export function drawdownModel(sentiment: Sentiment, say: Say): DrawdownModel | undefined {
  const { drawdown, universe } = sentiment;
  const { t, format, sourceName, nowMs } = say;
  if (!drawdown || drawdown.of === 0) return undefined;
  const bars = barsOf(drawdown, say);
  return {
    sentence: t('sentiment_drawdown', String(drawdown.atMost80), String(drawdown.of), String(drawdown.atMost90)),
    note: t(
      'sentiment_drawdown_note',
      format.change(drawdown.median),
      sourceName(universe.source),
      format.age(nowMs - universe.fetchedAtMs),
    ),
    bars,
    most: Math.max(...bars.map(({ count }) => count)),
    summary: bars.map(({ label }) => label).join('; '),
    recovery: t('sentiment_recovery', ...[-0.8, -0.9].flatMap((depth) => recoveryNeeded(depth) ?? []).map(format.change)),
    stale: isListStale(sentiment, nowMs, say.pace),
  };
}

function barsOf({ assets }: DrawdownFigures, { t, format }: Say): readonly DrawdownBar[] {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const { drawdown } of assets) {
    // −80 % itself belongs to the deep side, as in the sentence.
    const bin = Math.min(BINS - 1, Math.floor(Math.abs(drawdown) * BINS + 1e-9));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    label: t('sentiment_drawdown_bar', format.percent(-bin / BINS), format.percent(-(bin + 1) / BINS), String(count)),
    count,
    deep: bin / BINS >= DEEP,
  }));
}
