import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { CoinRow, CoinsModel } from '../../lib/view/coins-model.ts';

export interface CoinsTableProps {
  readonly coins: CoinsModel;
  readonly title: string;
  /** Rows shown before a person asks for all. */
  readonly few: number;
  readonly t: Text;
}

const WIDTH = 96;
const HEIGHT = 16;

/** Every coin with its own link to small caps: an open dot on its interval, zero drawn. */
export function CoinsTable({ coins, title, few, t }: CoinsTableProps): JSX.Element {
  const [all, setAll] = useState(false);
  const { rows, columns } = coins;
  return (
    <>
      <div class="cm-coins-box" role="group" aria-label={title} tabIndex={0}>
        <table class="cm-table cm-coins">
          <caption class="cm-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col" class="cm-coin-rank">
                {t('sentiment_table_rank')}
              </th>
              <th scope="col" class="cm-coin-head">
                {t('sentiment_table_coin')}
              </th>
              <th scope="col" class="cm-coin-r-head" colSpan={2}>
                {columns.r}
              </th>
              <th scope="col" class="cm-coin-beta">
                {t('sentiment_coins_beta')}
              </th>
              <th scope="col">{t('sentiment_coins_against')}</th>
              <th scope="col">{t('sentiment_coins_drawdown')}</th>
              <th scope="col">{columns.ratio}</th>
              {columns.hasTaken && (
                <th scope="col" class="cm-coin-taken">
                  {t('sentiment_coins_taken')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? rows.length : few).map((row) => (
              <CoinLine key={row.key} row={row} hasTaken={columns.hasTaken} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > few && (
        <button class="cm-button cm-caption-button" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('sentiment_fewer') : t('sentiment_more_coins', String(rows.length))}
        </button>
      )}
    </>
  );
}

function CoinLine({ row, hasTaken }: { readonly row: CoinRow; readonly hasTaken: boolean }): JSX.Element {
  return (
    <tr data-stale-part={row.stale !== undefined}>
      <td class="cm-coin-rank">{row.rank}</td>
      <th scope="row">
        {row.symbol} <span class="cm-coin-name">{row.name}</span>
      </th>
      <td class="cm-coin-r">
        {row.r}
        {row.stale !== undefined && <span class="cm-coin-stale"> {row.stale}</span>}
      </td>
      <td class="cm-coin-link">
        <LinkStroke row={row} />
      </td>
      <td class="cm-coin-beta">{row.beta}</td>
      <td>{row.against}</td>
      <td>{row.drawdown}</td>
      <td>{row.ratio}</td>
      {hasTaken && <td class="cm-coin-taken">{row.taken}</td>}
    </tr>
  );
}

/** r between −1 and 1, whose ends are ticked, with its interval and zero; what it says is in its name. */
function LinkStroke({ row }: { readonly row: CoinRow }): JSX.Element {
  const x = (r: number): number => 4 + ((r + 1) / 2) * (WIDTH - 8);
  const { link } = row;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={row.linkText}>
      <path class="cm-link-scale" d={`M${x(-1)} 8H${x(1)}M${x(-1)} 5V11M${x(1)} 5V11`} />
      <path class="cm-link-zero" d={`M${x(0)} 1V${HEIGHT - 1}`} />
      {link?.interval && <path class="cm-link-interval" d={`M${x(link.interval.low)} 8H${x(link.interval.high)}`} />}
      {link && <circle class="cm-spark-dot" cx={x(link.r)} cy={8} r={3} />}
    </svg>
  );
}
