import type { LoopbackMarket } from '../market/loopback-market.ts';
import type { Answer } from '../providers/provider.ts';

export function pageAt(_url: URL, _market: LoopbackMarket): Answer | undefined {
  return undefined;
}
