import type { Text } from '../core/text.ts';
import type { MessageFailure } from '../messaging/envelope.ts';

/** Why the background did not do what it was asked for, in words that fit behind a colon. */
export const failureWords = (failure: MessageFailure, t: Text): string =>
  failure.kind === 'failed' ? failure.detail : t('options_no_answer');
