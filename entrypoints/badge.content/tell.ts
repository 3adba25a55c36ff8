import { browser } from 'wxt/browser';
import type { DataOf, MessageType } from '../../lib/messaging/protocol.ts';

/** Sends a message of the protocol to the background. */
export type Tell = <T extends MessageType>(type: T, data: DataOf<T>) => Promise<void>;

/**
 * The badge's sender. Not lib/messaging/client.ts: a badge reads the outcome back from storage, and telling the kinds
 * of failure apart would weigh on every tab.
 */
export const tell: Tell = async (type, data) => {
  try {
    await browser.runtime.sendMessage({ type, data });
  } catch {
    // Nobody listens: this copy of the extension is gone. What was not kept shows itself as storage is read again.
  }
};
