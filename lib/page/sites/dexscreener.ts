import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const dexscreener: Site = {
  id: 'dexscreener',
  name: 'DEX Screener',
  kind: 'tracker',
  hosts: withWww('dexscreener.com'),
};
