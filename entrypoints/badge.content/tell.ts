import { browser } from 'wxt/browser';
import type { DataOf, MessageType } from '../../lib/messaging/protocol.ts';

/** Sends a message of the protocol to the background; answers whether it was done. */
export type Tell = <T extends MessageType>(type: T, data: DataOf<T>) => Promise<boolean>;

/** A background that was stopped and starts just now has nobody listening for a moment (Chromium 156: some 100 ms). */
const STARTING_MS = 400;

/**
 * The badge's sender. Asks a second time where the first found nobody: nothing was begun then, and whatever was begun is safe
 * to ask for again. Not lib/messaging/client.ts: a badge reads the outcome back from storage, and telling the kinds
 * of failure apart would weigh on every tab.
 */
export const tell: Tell = async (type, data) => {
  const send = (): Promise<unknown> => browser.runtime.sendMessage({ type, data });
  const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, STARTING_MS)).then(send);
  try {
    const answer = await send().catch(later);
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  } catch {
    // Nobody listens: this copy of the extension is gone. What was not kept shows itself as storage is read again.
    return false;
  }
};
