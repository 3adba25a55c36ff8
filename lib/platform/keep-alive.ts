import { seconds } from '../core/time.ts';

/** Chrome stops a worker after 30 s without an event or a call of an extension API; a fetch is neither. */
const CALL_EVERY_MS = seconds(20);

/**
 * Runs `work` and calls an extension API from time to time until it ends, so that the browser does not stop the
 * worker between two requests. Only for work that ends by itself: each request has its own time limit. A comfort,
 * not a guarantee: whatever runs in it must bear being stopped. Way and interval as in Chrome's "Longer extension
 * service worker lifetimes".
 */
export async function keepAliveDuring<T>(work: Promise<T>, callApi: () => Promise<unknown>): Promise<T> {
  const timer = setInterval(() => void callApi().catch(() => undefined), CALL_EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
