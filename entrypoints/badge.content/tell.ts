import { browser } from 'wxt/browser';
import type { DataOf, MessageType } from '../../lib/messaging/protocol.ts';

/** Sends a message of the protocol to the background; answers whether it was done. */
export type Tell = <T extends MessageType>(type: T, data: DataOf<T>) => Promise<boolean>;

/**
 * The badge's sender. Not lib/messaging/client.ts: a badge reads the outcome back from storage, and telling the kinds
 * of failure apart would weigh on every tab.
 */
export const tell: Tell = async (type, data) => {
  try {
    const answer: { readonly ok?: unknown } | undefined = await browser.runtime.sendMessage({ type, data });
    return answer?.ok === true;
  } catch {
    // Nobody listens: this copy of the extension is gone. What was not kept shows itself as storage is read again.
    return false;
  }
};
