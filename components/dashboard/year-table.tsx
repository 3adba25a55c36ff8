import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { PairHistory } from '../../lib/view/pair-history.ts';

export interface YearTableProps {
  readonly years: PairHistory['years'];
  readonly t: Text;
  readonly format: Formatters;
}

/** Correlation of each calendar year: the figure with its interval, in numbers and drawn from −1 to 1. */
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
            <th scope="col">{t('dashboard_year_interval')}</th>
            <td class="cm-year-bar cm-year-scale" aria-hidden="true">
              {[-1, 0, 1].map((mark) => (
                <span key={mark}>{format.fixed(mark, 0)}</span>
              ))}
            </td>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, n, r, interval, isPart }) => (
            <tr key={year}>
              <th scope="row">{isPart ? t('dashboard_year_part', String(year)) : year}</th>
              <td>{n}</td>
              <td>{format.r(r)}</td>
              <td>{interval ? t('dashboard_year_between', format.r(interval.low), format.r(interval.high)) : t('dashboard_none')}</td>
              <td class="cm-year-bar" aria-hidden="true">
                <svg viewBox="-1 -1 2 2" preserveAspectRatio="none">
                  <path class="cm-year-zero" d="M0-1V1" />
                  {interval && <path class="cm-year-interval" d={`M${interval.low} 0H${interval.high}`} />}
                  <path class="cm-year-r" d={`M${r}-.6V.6`} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
