import { epochDay, hours, minutes } from '../../lib/core/time.ts';
import type { BadgeFacts, WindowFact } from '../../lib/view/badge-facts.ts';
import { wordsFor } from '../../lib/analytics/words.ts';
import type { WindowSessions } from '../../lib/settings/settings.ts';

export const AS_OF = epochDay(2025, 12, 31);
export const NOW = Date.UTC(2026, 0, 1, 12);

export const windowFact = (sessions: WindowSessions, r: number, low: number, high: number): WindowFact => ({
  sessions,
  n: sessions,
  r,
  low,
  high,
  words: wordsFor({ low, high }),
});

/** Made-up facts of a live market whose pair moves together, fresh at NOW. */
export const facts = (changes: Partial<BadgeFacts> = {}): BadgeFacts => ({
  version: 1,
  market: 'live',
  pair: { equity: 'RUT', crypto: 'TOTAL' },
  equityShown: 'RUT',
  generatedAtMs: NOW - hours(3),
  asOfDay: AS_OF,
  headline: windowFact(90, 0.41, 0.22, 0.57),
  windows: [
    windowFact(30, 0.31, -0.05, 0.6),
    windowFact(60, 0.5, 0.28, 0.67),
    windowFact(90, 0.41, 0.22, 0.57),
    windowFact(180, 0.45, 0.32, 0.56),
  ],
  overall: 'move together',
  sources: [
    { id: 'RUT', source: 'yahoo', asOfDay: AS_OF, fetchedAtMs: NOW - minutes(4) },
    { id: 'TOTAL', source: 'coinmarketcap-v3', asOfDay: AS_OF, fetchedAtMs: NOW - hours(3) },
  ],
  staleAtMs: NOW + hours(30),
  expiresAtMs: NOW + hours(90),
  ...changes,
});
