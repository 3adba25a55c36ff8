import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSend } from '../../lib/messaging/client.ts';
import { bringStatementReader } from './bring-statement-reader.ts';
import { createPageReader } from './create-page-reader.ts';

/**
 * What reads the page that it is put into. It is in no manifest and no web-accessible resource: the background puts it into
 * a page's frame when the badge there asks for it, and it hands itself to that badge, which stands in the same isolated world.
 */
export default defineUnlistedScript(() => {
  const send = createSend((message) => browser.runtime.sendMessage(message));
  const statementReader = bringStatementReader(send, () => globalThis.comoveBadge?.statementReader);
  globalThis.comoveBadge?.take({
    reader: { start: (given) => createPageReader(given, { area: browser.storage.local, send, statementReader }) },
  });
});
