import type { EquityExplains, IndexLink } from '../../analytics/equity-explains.ts';
import { wordsFor } from '../../analytics/words.ts';
import type { Interval } from '../../analytics/words.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import type { BlockText, IntervalRow, RowsPicture, TableModel } from './block.ts';
import { capitalised } from './capitalised.ts';
import { correlationAxis } from './correlation-axis.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { intervalText } from './interval-text.ts';
import { strengthTable } from './strength-table.ts';

export interface EquitiesBlock extends BlockText {
  readonly picture?: RowsPicture;
  readonly strength?: TableModel;
}

/** Whether crypto goes with small caps, or with equities at large (docs/methods.md §2), and how small caps did against these. `isBenchmark`: the equity is the S&P 500. */
export function equitiesBlock(
  { explained, relativeStrength }: Pick<PairEvidence, 'explained' | 'relativeStrength'>,
  isBenchmark: boolean,
  say: EvidenceSay,
): EquitiesBlock {
  const { t, format } = say;
  const strength = strengthTable(relativeStrength, say);
  const known = { question: t('evidence_equities_question'), figures: [], ...(strength && { strength }) };
  if (!explained) return { ...known, sentence: t(isBenchmark ? 'evidence_equities_self' : 'evidence_equities_short') };
  return {
    ...known,
    sentence: capitalised(sentence(explained, say)),
    note: t('evidence_equities_note', String(explained.n), format.date(explained.from), format.date(explained.to)),
    picture: picture(explained, say),
  };
}

function sentence({ n, to, equity, equityGivenBenchmark: given }: EquityExplains, say: EvidenceSay): string {
  const { t, format, crypto } = say;
  const over = [say.equity, crypto, String(n), format.date(to)] as const;
  if (!given?.interval || !equity.interval) return t('evidence_equities_unknown', ...over);
  const figures = [format.r(given.r), format.r(given.interval.low), format.r(given.interval.high)] as const;
  const left = wordsFor(given.interval);
  if (left === 'move together') return t('evidence_equities_own', ...over, ...figures);
  if (left === 'move apart') return t('evidence_equities_apart', ...over, ...figures);
  const whole = wordsFor(equity.interval);
  return t(whole === 'not distinguishable from none' ? 'evidence_equities_no_link' : 'evidence_equities_shared', ...over, ...figures);
}

function picture({ equity, benchmark, equityGivenBenchmark, benchmarkGivenEquity }: EquityExplains, say: EvidenceSay): RowsPicture {
  const { t, format, equityShort } = say;
  const spx = t('series_short_SPX');
  const row = (label: string, { r, interval }: { r: number; interval?: Interval }, aside?: string): IntervalRow => ({
    label,
    text: intervalText(r, interval, say),
    value: r,
    ...(interval && { low: interval.low, high: interval.high }),
    ...(aside !== undefined && { aside }),
  });
  const slope = ({ beta }: IndexLink): string | undefined =>
    beta && t('evidence_equities_beta', format.fixed(beta.value, 2), format.fixed(beta.se, 2));
  const rows = [
    row(equityShort, equity, slope(equity)),
    row(spx, benchmark, slope(benchmark)),
    ...(equityGivenBenchmark ? [row(t('evidence_equities_given', equityShort, spx), equityGivenBenchmark)] : []),
    ...(benchmarkGivenEquity ? [row(t('evidence_equities_given', spx, equityShort), benchmarkGivenEquity)] : []),
  ];
  return {
    axis: correlationAxis(
      rows.flatMap(({ value, low = value, high = value }) => [low, high]),
      format,
    ),
    rows,
    summary: rows.map(({ label, text }) => `${label}: ${text}.`).join(' '),
    table: {
      name: t('evidence_equities_table'),
      head: [t('evidence_measure'), t('evidence_r_interval'), t('evidence_beta')],
      rows: rows.map(({ label, text, aside }) => [label, text, aside ?? t('dashboard_none')]),
    },
  };
}
