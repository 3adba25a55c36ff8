import { unreachable } from '../core/assert.ts';
import type { Answer, MessageFailure } from './envelope.ts';
import { type Message, parseMessage } from './parse-message.ts';
import type { DataOf, MessageType, ResultOf } from './protocol.ts';

/** What is used of the browser's `runtime.MessageSender`. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
  readonly frameId?: number | undefined;
}

/** Does what each message asks for; `script` is about the frame that asks. A handler that throws answers `failed`. */
export type Handlers = { readonly [T in MessageType]: (data: DataOf<T>, sender: Sender) => Promise<ResultOf<T>> };

/** The extension's own id and the address under which its pages are: `browser.runtime.id`, `getURL('')`. */
export interface Self {
  readonly id: string;
  readonly pagesAt: string;
}

/** What a badge, which runs inside a page that is not ours, may ask for. Everything else is for our own pages. */
const FROM_BADGES: ReadonlySet<MessageType> = new Set(['open', 'script', 'judge', 'remember']);

type Listener = (message: unknown, sender: Sender, sendResponse: (answer: Answer) => void) => true | undefined;

/**
 * The one listener of `runtime.onMessage`. It answers through `sendResponse` and `return true`, which works in every
 * browser and in tests (promises do not), and stays silent on messages that are not ours.
 */
export function createListener(handlers: Handlers, self: Self): Listener {
  return (message, sender, sendResponse) => {
    const parsed = parseMessage(message);
    if (!parsed || sender.id !== self.id) return undefined;
    const reason = parsed === 'malformed' ? 'malformed' : refusal(parsed.type, sender, self);
    if (parsed === 'malformed' || reason) {
      sendResponse({ ok: false, error: { kind: 'refused', reason: reason ?? 'malformed' } });
      return undefined;
    }
    void handled(handlers, parsed, sender).then(
      (value) => sendResponse({ ok: true, value }),
      (error: unknown) => sendResponse({ ok: false, error: { kind: 'failed', detail: String(error) } }),
    );
    return true;
  };
}

/** Why the sender may not send this; `undefined` where it may. */
function refusal(type: MessageType, sender: Sender, self: Self): Extract<MessageFailure, { kind: 'refused' }>['reason'] | undefined {
  if (sender.url?.startsWith(self.pagesAt)) return undefined;
  if (!FROM_BADGES.has(type)) return 'forbidden';
  // Nothing is kept of what a person reads in a private window, not even that the badge was hidden there.
  return type === 'remember' && sender.tab?.incognito !== false ? 'private' : undefined;
}

/** The handler of each type gets the data of that type: the switch tells the compiler so. */
function handled(handlers: Handlers, message: Message, sender: Sender): Promise<unknown> {
  switch (message.type) {
    case 'script':
      return handlers.script(message.data, sender);
    case 'judge':
      return handlers.judge(message.data, sender);
    case 'open':
      return handlers.open(message.data, sender);
    case 'remember':
      return handlers.remember(message.data, sender);
    case 'set':
      return handlers.set(message.data, sender);
    case 'refresh':
      return handlers.refresh(message.data, sender);
    case 'clear':
      return handlers.clear(message.data, sender);
    default:
      return unreachable(message);
  }
}
