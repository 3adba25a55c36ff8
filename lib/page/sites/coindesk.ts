import type { Site } from './site.ts';
import { withWww } from '../with-www.ts';

export const coindesk: Site = { id: 'coindesk', name: 'CoinDesk', kind: 'news', hosts: withWww('coindesk.com') };
