import type { Send } from '../../lib/messaging/client.ts';
import type { StatementReader } from '../../lib/view/statement-reader.ts';

/**
 * Has the script come that reads statements, unless it is there: once the background has answered, it has run. Gives what
 * the script left (`come`); `undefined` where the browser keeps it out of the page.
 */
export function bringStatementReader(send: Send, come: () => StatementReader | undefined): () => Promise<StatementReader | undefined> {
  return async () => {
    if (!come()) await send('script', { name: 'statements' });
    return come();
  };
}
