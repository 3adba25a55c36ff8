import type { Site } from '../../../lib/page/sites/site.ts';
import type { Bars, LoopbackMarket } from '../market/loopback-market.ts';
import { namedRandom } from '../market/random.ts';
import { coinOfPath } from './coin-of-path.ts';
import { html, type Html } from './html.ts';
import { candlePicture } from './line-picture.ts';
import { figure, percent, priceFigure } from './page-figures.ts';
import { pageForm } from './page-forms.ts';
import type { PageParts } from './page-parts.ts';

const SHOWN_BARS = 90;
const BOOK_LEVELS = 16;

function orderBook(price: number): Html {
  const random = namedRandom(1, 'order book');
  const level = (i: number): Html =>
    html`<tr>
      <td class="${i < 0 ? 'down' : 'up'}">${priceFigure(price * (1 - i * 0.0001))}</td>
      <td>${figure(random.uniform() * 2, 4)}</td>
    </tr>`;
  const asks = Array.from({ length: BOOK_LEVELS }, (_, i) => level(i - BOOK_LEVELS));
  const bids = Array.from({ length: BOOK_LEVELS }, (_, i) => level(i + 1));
  return html`<section class="book">
    <h2>Order book</h2>
    <table>
      ${asks}
      <tr>
        <td><b>${priceFigure(price)}</b></td>
        <td></td>
      </tr>
      ${bids}
    </table>
  </section>`;
}

function trades(price: number): Html {
  const random = namedRandom(1, 'trades');
  const row = (): Html =>
    html`<tr>
      <td class="${random.uniform() > 0.5 ? 'up' : 'down'}">${priceFigure(price * (1 + 0.0002 * random.normal()))}</td>
      <td>${figure(random.uniform(), 4)}</td>
    </tr>`;
  return html`<section class="trades">
    <h2>Trades</h2>
    <table>
      ${Array.from({ length: 12 }, row)}
    </table>
  </section>`;
}

const lastBars = ({ open, high, low, close }: Bars) => ({
  open: open.slice(-SHOWN_BARS),
  high: high.slice(-SHOWN_BARS),
  low: low.slice(-SHOWN_BARS),
  close: close.slice(-SHOWN_BARS),
});

const headFigure = (name: string, text: string): Html => html`<span><small>${name}</small>${text}</span>`;

/** A trading page: chart, order book, trades, and an order ticket at the lower right where such pages have it. */
export function exchangePage(site: Site, path: string, market: LoopbackMarket): PageParts {
  const { ticker, bars } = coinOfPath(path, market);
  const [now, before] = [bars.close.at(-1) ?? 0, bars.close.at(-2) ?? 0];
  const shown = lastBars(bars);
  const main = html`<div class="head">
      <h1>${ticker}/USDT</h1>
      <b class="${now >= before ? 'up' : 'down'}">${priceFigure(now)}</b>
      ${headFigure('24h change', `${now >= before ? '+' : '−'}${percent(now / before - 1, 2)}`)}
      ${headFigure('24h high', priceFigure(bars.high.at(-1) ?? 0))} ${headFigure('24h low', priceFigure(bars.low.at(-1) ?? 0))}
    </div>
    ${orderBook(now)}
    <section class="chart">
      <h2>${ticker}/USDT · 1D</h2>
      ${candlePicture(shown, { width: 900, height: 420 })}
    </section>
    <section class="side">${trades(now)} ${pageForm('order', 'placed')}</section>
    <section class="positions">
      <h2>Open orders (0)</h2>
      <table>
        <tr>
          <th>Pair</th>
          <th>Side</th>
          <th>Price</th>
          <th>Amount</th>
        </tr>
      </table>
    </section>`;
  return { title: `${priceFigure(now)} | ${ticker}USDT | Spot | ${site.name}`, head: html``, main, templates: [] };
}
