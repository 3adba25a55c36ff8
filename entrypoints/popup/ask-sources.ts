import type { Text } from '../../lib/core/text.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import type { Send } from '../../lib/messaging/client.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import type { StateStore } from '../../lib/storage/state-store.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import type { AskOutcome } from '../../lib/view/asked-text.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { failureWords } from './failure-words.ts';

export interface AskEffects {
  readonly send: Send;
  readonly state: StateStore;
  readonly now: () => UnixMs;
  readonly t: Text;
}

/** Asks the sources again now, and says in words what came of it: the background's "done" says nothing of that. */
export async function askSources({ send, state, now, t }: AskEffects): Promise<AskOutcome> {
  const sinceMs = now();
  const sent = await send('refresh', null);
  if (!sent.ok) return { ok: false, text: t('asked_not', failureWords(sent.error, t)) };
  try {
    const { readAsked } = await import('./read-troubles.ts');
    return readAsked(await state.get(POLL_STATE_KEY), { t, nowMs: now(), sinceMs, format: formatters(t('format_locale')) });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { ok: false, text: t('asked_unread', error.message) };
  }
}
