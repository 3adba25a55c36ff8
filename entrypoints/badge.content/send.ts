import { browser } from 'wxt/browser';
import type { DataOf, MessageType } from '../../lib/messaging/protocol.ts';

/** Sends a message of the protocol; whether the background did it. A failure is `false`: nobody may be listening. */
export type Tell = <T extends MessageType>(type: T, data: DataOf<T>) => Promise<boolean>;

/**
 * The badge's sender. Not lib/messaging/client.ts: a badge asks for no answer but "done", and telling the kinds of
 * failure apart would weigh on every tab.
 */
export const tell: Tell = async (type, data) => {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ type, data });
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  } catch {
    return false; // no listener, or this copy of the extension is gone: not done
  }
};
