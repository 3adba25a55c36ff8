import type { EquityExplains, IndexLink } from '../../analytics/equity-explains.ts';
import { wordsFor } from '../../analytics/words.ts';
import type { PairEvidence } from '../pair-evidence.ts';
import type { BlockText, IntervalRow, RowsPicture, TableModel } from './block.ts';
import { capitalised } from '../capitalised.ts';
import { correlationRows } from './correlation-rows.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { intervalRow } from './interval-row.ts';
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
  const { t, equityShort } = say;
  const spx = t('series_short_SPX');
  const rows = [
    indexRow(equityShort, equity, say),
    indexRow(spx, benchmark, say),
    ...(equityGivenBenchmark ? [intervalRow(t('evidence_equities_given', equityShort, spx), equityGivenBenchmark, say)] : []),
    ...(benchmarkGivenEquity ? [intervalRow(t('evidence_equities_given', spx, equityShort), benchmarkGivenEquity, say)] : []),
  ];
  return correlationRows(t('evidence_equities_table'), rows, say, {
    head: [t('evidence_measure'), t('evidence_r_interval'), t('evidence_beta')],
    rows: rows.map(({ label, text, aside }) => [label, text, aside ?? t('dashboard_none')]),
  });
}

/** r with one index, and β beside it. */
function indexRow(label: string, link: IndexLink, say: EvidenceSay): IntervalRow {
  const { t, format } = say;
  const { beta } = link;
  const aside = beta && t('evidence_equities_beta', format.fixed(beta.value, 2), format.fixed(beta.se, 2));
  return { ...intervalRow(label, link, say), ...(aside !== undefined && { aside }) };
}
