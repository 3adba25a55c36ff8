import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

/** Closed beyond the general rules: a person's own page, saved chart layouts and broker panels are theirs. */
const closedPaths = [/^\/(?:u\/me|chart-layouts|broker-connect|gopro)(?:\/|$)/i];

export const tradingview: Site = {
  id: 'tradingview',
  name: 'TradingView',
  kind: 'tracker',
  hosts: withWww('tradingview.com'),
  closedPaths,
  coins: { marketAfter: 'symbols' },
};
