import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { PairHistory } from '../../lib/view/pair-history.ts';

export interface YearTableProps {
  readonly years: PairHistory['years'];
  readonly t: Text;
  readonly format: Formatters;
}

/** Correlation of each calendar year: the figure, and a stroke from zero to it. */
export function YearTable({ years, t, format }: YearTableProps): JSX.Element {
  return (
    <section class="cm-block">
      <h2 id="cm-years">{t('dashboard_years')}</h2>
      <table class="cm-table cm-years" aria-labelledby="cm-years">
        <thead>
          <tr>
            <th scope="col">{t('dashboard_year')}</th>
            <th scope="col">{t('dashboard_n')}</th>
            <th scope="col">{t('dashboard_r')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, n, r }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{n}</td>
              <td>{format.r(r)}</td>
              <td class="cm-year-bar" aria-hidden="true">
                <svg viewBox="-1 -1 2 2" preserveAspectRatio="none">
                  <path class="cm-year-zero" d="M0-1V1" />
                  <path class="cm-year-r" d={`M0 0H${r}`} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
