import type { Site } from '../../../lib/page/sites/site.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { coinOfPath } from './coin-of-path.ts';
import { html, jsonLd, type Html } from './html.ts';
import { linePicture } from './line-picture.ts';
import { figure, percent, priceFigure } from './page-figures.ts';
import type { PageParts } from './page-parts.ts';

const SHOWN_DAYS = 365;

const statRow = (name: string, text: string): Html =>
  html`<tr>
    <td>${name}</td>
    <td>${text}</td>
  </tr>`;

/** A coin's page on a tracker: price, key figures, a year of closes. */
export function trackerPage(site: Site, path: string, market: LoopbackMarket): PageParts {
  const coin = coinOfPath(path, market);
  const { close } = coin.bars;
  const [now, before] = [close.at(-1) ?? 0, close.at(-2) ?? 0];
  const cap = market.capAt(market.nowMs);
  const value = coin.capUsd;
  const change = now / before - 1;
  const main = html`<section>
      <h1>${coin.name} <span class="soft">${coin.ticker}</span></h1>
      <div class="price">$${priceFigure(now)}</div>
      <div class="${change >= 0 ? 'up' : 'down'}">${change >= 0 ? '▲' : '▼'} ${percent(change, 2)} (24h)</div>
      <table>
        ${statRow('Market cap', `$${figure(value / 1e9, 1)}B`)} ${statRow('Share of all coins', percent(value / (cap?.total ?? 1)))}
        ${statRow('All coins', `$${figure((cap?.total ?? 0) / 1e12)}T`)}
        ${statRow('Highest in a year', `$${priceFigure(Math.max(...close.slice(-SHOWN_DAYS)))}`)}
        ${statRow('Lowest in a year', `$${priceFigure(Math.min(...close.slice(-SHOWN_DAYS)))}`)}
      </table>
    </section>
    <section class="panel">
      <h2>${coin.name} price in USD, one year</h2>
      ${linePicture([{ values: close.slice(-SHOWN_DAYS), colour: change >= 0 ? 'var(--rise)' : 'var(--fall)' }], { width: 780, height: 420 })}
      <p class="soft">Figures of this page are made up.</p>
    </section>`;
  const head = jsonLd({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: `${coin.name} price`,
    about: { '@type': 'Thing', name: coin.name, alternateName: coin.ticker },
  });
  return { title: `${coin.name} (${coin.ticker}) price today – ${site.name}`, head, main, templates: [], footer: html`${site.name}` };
}
