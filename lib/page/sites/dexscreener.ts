import type { Site } from './site.ts';

export const dexscreener: Site = {
  id: 'dexscreener',
  name: 'DEX Screener',
  kind: 'tracker',
  hosts: ['dexscreener.com', 'www.dexscreener.com'],
};
