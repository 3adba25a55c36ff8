import { vi } from 'vitest';
import type { PageEnvironment, PageListener, SavedFile, Stored } from '../../../components/popup/page-environment.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { pairEvidence } from '../../../lib/view/pair-evidence.ts';
import { t, walks } from '../../view/made-up.ts';

export const NOW = Date.UTC(2025, 5, 30, 21, 34);

export interface FakeEnvironment extends PageEnvironment {
  readonly saved: SavedFile[];
  readonly listeners: Partial<PageListener>;
}

/** A page's environment over made-up series, with every effect recorded. */
export function fakeEnvironment(own: Partial<PageEnvironment> = {}, stored: Partial<Stored> = {}): FakeEnvironment {
  const saved: SavedFile[] = [];
  const listeners: FakeEnvironment['listeners'] = {};
  const series: readonly DailySeries[] = Object.values(walks('2023-01-02', '2025-06-27'));
  return {
    t,
    version: '1.2.3',
    now: () => NOW,
    sourceName: (id) => id,
    load: vi.fn(() => Promise.resolve({ settings: DEFAULT_SETTINGS, series, ...stored })),
    loadSentiment: () => Promise.resolve(undefined),
    watchSentiment: () => undefined,
    loadEvidence: (data) => Promise.resolve(pairEvidence(data)),
    checkText: vi.fn(() => Promise.resolve({ sentences: [], verdicts: [] })),
    troubles: () => Promise.resolve(undefined),
    watch: (given) => void Object.assign(listeners, given),
    isBlocked: () => Promise.resolve(false),
    requestAccess: vi.fn(() => Promise.resolve(true)),
    change: vi.fn(() => Promise.resolve(undefined)),
    refresh: vi.fn(() => Promise.resolve({ ok: true, text: 'Answers came from Alpha.' })),
    open: vi.fn(),
    save: (file) => void saved.push(file),
    copy: vi.fn(() => Promise.resolve()),
    saved,
    listeners,
    ...own,
  };
}
