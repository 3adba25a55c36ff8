import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { RANGES } from '../../lib/settings/settings.ts';
import type { Range, Scale, Settings } from '../../lib/settings/settings.ts';
import { Segmented } from '../ui/segmented.tsx';

export interface ChartControlsProps {
  readonly chart: Settings['chart'];
  /** The table holds prices: a scale changes nothing in it. */
  readonly asTable: boolean;
  readonly t: Text;
  readonly onChange: (chart: { range?: Range; scale?: Scale }) => void;
}

/** How much of the history is drawn, and on which scale. */
export function ChartControls({ chart, asTable, t, onChange }: ChartControlsProps): JSX.Element {
  const scales: readonly { value: Scale; label: string }[] = [
    { value: 'indexed', label: t('chart_scale_indexed') },
    { value: 'percent', label: t('chart_scale_percent') },
    { value: 'two-axes', label: t('chart_scale_two_axes') },
    { value: 'log', label: t('chart_scale_log') },
  ];
  return (
    <div class="cm-controls">
      <Segmented
        name={t('chart_range')}
        value={chart.range}
        options={RANGES.map((range) => ({ value: range, label: range }))}
        onChange={(range) => onChange({ range })}
      />
      <Segmented
        name={t('chart_scale')}
        value={chart.scale}
        options={scales}
        disabled={asTable}
        onChange={(scale) => onChange({ scale })}
      />
    </div>
  );
}
