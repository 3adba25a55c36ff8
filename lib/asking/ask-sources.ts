import type { Text } from '../core/text.ts';
import type { UnixMs } from '../core/units.ts';
import type { Send } from '../messaging/client.ts';
import { POLL_STATE_KEY } from '../polling/poll-store.ts';
import type { StateStore } from '../storage/state-store.ts';
import { StorageError } from '../storage/storage-failure.ts';
import type { AskOutcome } from '../view/asked-text.ts';
import { formatters } from '../view/formatters.ts';
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
