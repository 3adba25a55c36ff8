import type { Site } from './site.ts';

/** Closed beyond the general rules: a person's saved chart layouts and broker panels are theirs. */
const closedPaths = [/^\/(?:chart-layouts|broker-connect|gopro)(?:\/|$)/i];

export const tradingview: Site = {
  id: 'tradingview',
  name: 'TradingView',
  kind: 'tracker',
  hosts: ['tradingview.com', 'www.tradingview.com'],
  closedPaths,
};
