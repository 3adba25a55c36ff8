import { endOfDayMs, epochDayOf } from '../../../lib/core/time.ts';
import { json, OPEN_TO_PAGES, valueOf, type Answer, type Call, type Provider } from './provider.ts';

/** alternative.me's words by the largest value that each stands for. */
const WORDS = [
  [25, 'Extreme Fear'],
  [46, 'Fear'],
  [54, 'Neutral'],
  [75, 'Greed'],
  [100, 'Extreme Greed'],
] as const;

const wordOf = (value: number): string => WORDS.find(([largest]) => value <= largest)?.[1] ?? 'Extreme Greed';

/** `/fng/` (docs/sources.md §10): newest first, everything text, stamped with the end of the day that it was built from. */
function fearAndGreed(call: Call): Answer {
  const { nowMs, altcoins } = call.market;
  const limit = Number(call.url.searchParams.get('limit') ?? 1);
  const rows = altcoins.fearGreed
    .map(({ day, value }) => ({ stampMs: endOfDayMs(day), values: { value } }))
    .filter(({ stampMs }) => stampMs <= nowMs)
    .toReversed();
  const told = call.tamper(limit > 0 ? rows.slice(0, limit) : rows).filter((row) => row.values);
  const untilUpdate = Math.floor((endOfDayMs(epochDayOf(nowMs)) - nowMs) / 1000);
  const data = told.map((row, i) => ({
    value: String(valueOf(row, 'value')),
    value_classification: wordOf(valueOf(row, 'value')),
    timestamp: String(row.stampMs / 1000),
    ...(i === 0 && { time_until_update: String(untilUpdate) }),
  }));
  return json({ name: 'Fear and Greed Index', data, metadata: { error: null } }, { headers: OPEN_TO_PAGES });
}

export const alternativeMe: Provider = {
  hosts: ['api.alternative.me'],
  handle: (call) => (call.url.pathname === '/fng/' ? fearAndGreed(call) : undefined),
};
