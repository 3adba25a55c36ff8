import type { Send } from '../../lib/messaging/client.ts';
import type { StatementReader } from '../../lib/view/statement-reader.ts';
import type { PageReader, ReaderGiven } from '../../lib/view/page-reader.ts';
import { showNoRange } from './highlight.ts';
import { createVisit } from './visit.ts';
import type { Visit } from './visit.ts';

/** What the reader needs of the browser. */
export interface ReaderEffects {
  /** `browser.storage.local`. */
  readonly area: { get(keys: string[]): Promise<Readonly<Record<string, unknown>>> };
  readonly send: Send;
  /** What reads statements, which comes with what shows them; `undefined` where the browser keeps it out. Asked for at each reading. */
  readonly statementReader: () => Promise<StatementReader | undefined>;
}

/** Reads one page after the other, as the badge says. What was under way for a page that was left is dropped. */
export function createPageReader({ tell, isPrivate, signal }: ReaderGiven, effects: ReaderEffects): PageReader {
  let visit: Visit | undefined;
  let life: AbortController | undefined;
  let former: string | undefined;

  function leave(): void {
    life?.abort();
    former = visit?.mark() ?? former;
    visit = undefined;
    showNoRange();
  }

  function turnTo(isWanted: boolean): void {
    leave();
    if (!isWanted || signal.aborted) return;
    life = new AbortController();
    visit = createVisit({ ...effects, former, url: new URL(location.href), isPrivate, signal: life.signal, tell });
  }

  signal.addEventListener('abort', leave, { once: true });
  return {
    turnTo,
    expectCard: () => visit?.expectCard(),
    collapse: () => visit?.collapse(),
    on: {
      showInText: (place) => visit?.showInText(place),
      markWrong: (key) => visit?.markWrong(key, true),
      unmarkWrong: (key) => visit?.markWrong(key, false),
      correct: (choice) => visit?.correct(choice),
      setUi: (ui) => visit?.setUi(ui),
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
    },
  };
}
