import type { PeriodStrength, RelativeStrength } from '../../analytics/relative-strength.ts';
import type { TableModel } from './block.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** The equity's gains beside the S&P 500's over some periods (docs/methods.md §7); absent without any. */
export function strengthTable(strength: RelativeStrength | undefined, { t, format, equityShort }: EvidenceSay): TableModel | undefined {
  if (!strength || (strength.periods.length === 0 && !strength.ytd)) return undefined;
  const row = (name: string, one: PeriodStrength): readonly string[] => [
    name,
    format.change(one.equity),
    format.change(one.benchmark),
    t('evidence_strength_points', format.points(one.difference)),
  ];
  return {
    name: t('evidence_strength', format.date(strength.asOf)),
    head: [t('evidence_strength_over'), equityShort, t('series_short_SPX'), t('evidence_strength_difference')],
    rows: [
      ...strength.periods.map((period) => row(t('evidence_sessions', String(period.sessions)), period)),
      ...(strength.ytd ? [row(t('evidence_strength_ytd'), strength.ytd)] : []),
    ],
  };
}
