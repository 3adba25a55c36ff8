import { cmcAltcoinSeason } from './cmc-altcoin-season.ts';
import { cmcFearGreed } from './cmc-fear-greed.ts';
import { cmcListing } from './cmc-listing.ts';
import { cmcV3History } from './cmc-v3-history.ts';
import { cmcV4History } from './cmc-v4-history.ts';
import type { Provider } from './provider.ts';

export const coinmarketcap: Provider = {
  hosts: ['api.coinmarketcap.com'],
  handle(call) {
    switch (call.url.pathname) {
      case '/data-api/v3/global-metrics/quotes/historical':
        return cmcV3History(call);
      case '/data-api/v4/global-metrics/quotes/historical':
        return cmcV4History(call);
      case '/data-api/v3/cryptocurrency/listing':
        return cmcListing(call);
      case '/data-api/v3/fear-greed/chart':
        return cmcFearGreed(call);
      case '/data-api/v3/altcoin-season/chart':
        return cmcAltcoinSeason(call);
      default:
        return undefined;
    }
  },
};
