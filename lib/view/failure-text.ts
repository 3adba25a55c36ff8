import type { Failure } from '../core/failure.ts';
import { unreachable } from '../core/assert.ts';
import type { MessageKey, Text } from '../core/text.ts';

/** HTTP statuses that mean something to a person; others are named by their number. */
const HTTP_TEXTS: Readonly<Record<number, MessageKey>> = {
  401: 'failure_key',
  402: 'failure_key',
  403: 'failure_blocked',
  404: 'failure_gone',
  410: 'failure_gone',
  418: 'failure_limited',
  429: 'failure_limited',
  451: 'failure_blocked',
};

/** Why a source gave no usable answer, in words that a person can act on. Details are a provider's own and in its language. */
export function failureText(failure: Failure, t: Text): string {
  switch (failure.kind) {
    case 'http': {
      const key = HTTP_TEXTS[failure.status];
      if (key) return t(key);
      return failure.status >= 500 ? t('failure_broken', String(failure.status)) : t('failure_http', String(failure.status));
    }
    case 'network':
      return t('failure_network');
    case 'timeout':
      return t('failure_timeout');
    case 'no-permission':
      return t('failure_no_permission');
    case 'shape':
      return t('failure_shape', failure.detail);
    case 'provider':
      return t('failure_provider', failure.detail);
    case 'empty':
      return t('failure_empty');
    case 'refused':
      return t('failure_refused', failure.detail);
  }
  return unreachable(failure);
}
