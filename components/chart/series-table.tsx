import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import { dataTable } from '../../lib/view/data-table.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import type { TurnsModel } from '../../lib/view/turns-model.ts';

export interface SeriesTableProps {
  readonly chart: ChartModel;
  readonly strip: StripModel | undefined;
  readonly turns: TurnsModel | undefined;
  readonly t: Text;
  readonly format: Formatters;
}

/** About a year of sessions; thousands of rows at once make a page slow. */
const PAGE = 250;

/** The drawn sessions as a table, newest first. */
export function SeriesTable({ chart, strip, turns, t, format }: SeriesTableProps): JSX.Element {
  const [count, setCount] = useState(PAGE);
  const [equity, crypto] = chart.lines;
  const left = chart.days.length - count;
  const name = t('popup_table_caption', equity.name, crypto.name);
  return (
    <div class="cm-table-box" role="region" aria-label={name} tabIndex={0}>
      <table class="cm-table">
        <caption class="cm-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('popup_table_date')}</th>
            <th scope="col">{equity.shortName}</th>
            <th scope="col">{crypto.shortName}</th>
            {strip && <th scope="col">{t('chart_strip_label', String(strip.sessions))}</th>}
            <th scope="col">{t('popup_table_turn')}</th>
          </tr>
        </thead>
        <tbody>
          {dataTable({ chart, strip, turns, format }, { from: 0, count }).map((row) => (
            <tr key={row.date}>
              <th scope="row">{row.date}</th>
              <td>{row.equity}</td>
              <td>{row.crypto}</td>
              {strip && <td>{row.r}</td>}
              <td>{row.turn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button class="cm-button" type="button" onClick={() => setCount(count + PAGE)}>
          {t('popup_table_older', String(Math.min(PAGE, left)))}
        </button>
      )}
    </div>
  );
}
