import { seconds } from '../../lib/core/time.ts';
import type { PageSubject } from '../../lib/page/page-subject.ts';
import { rangeIn } from '../../lib/page/range-in.ts';
import { COIN_FACTS_KEY } from '../../lib/view/coin-facts.ts';
import type { PageTold } from '../../lib/view/page-reader.ts';
import type { ArticleGiven, SubjectChoice, SubjectGiven } from '../../lib/view/statements/article-given.ts';
import type { StatementPlace } from '../../lib/view/statements/statement-item.ts';
import { FIRST_UI } from '../../lib/view/statements/statements-ui.ts';
import type { StatementsUi } from '../../lib/view/statements/statements-ui.ts';
import { bringIntoView, freeHalf } from './bring-into-view.ts';
import type { ReaderEffects } from './create-page-reader.ts';
import { showNoRange, showRange } from './highlight.ts';
import type { SeenPage } from './look-at-page.ts';
import { rememberedPage } from './page-memory.ts';
import { choicesOf } from './page-choices.ts';
import type { PageChoices } from './page-choices.ts';
import { judgePage, readPage, UNREAD } from './read-page.ts';
import type { ReadPage } from './read-page.ts';
import { knownCoins } from './stored-coins.ts';
import type { KnownCoins } from './stored-coins.ts';
import { subjectGiven } from './subject-given.ts';
import { watchPage } from './watch-page.ts';

interface VisitOptions extends ReaderEffects {
  readonly url: URL;
  readonly isPrivate: boolean;
  /** Mark of the page that stood here before without a load. */
  readonly former: string | undefined;
  /** The page was left. */
  readonly signal: AbortSignal;
  readonly tell: (told: PageTold) => void;
}

/** The reading of one page, from its first moment until it is left. */
export interface Visit {
  /** Differs as soon as the page says something else; `undefined` before it was read. */
  readonly mark: () => string | undefined;
  readonly expectCard: () => void;
  readonly showInText: (place: StatementPlace | undefined) => void;
  /** The card was collapsed: no words are shown any more. */
  readonly collapse: () => void;
  readonly markWrong: (key: string, isWrong: boolean) => void;
  readonly correct: (choice: SubjectChoice) => void;
  readonly setUi: (ui: StatementsUi) => void;
}

/** Somebody who said by mistake that a page is not about crypto can take it back for so long, before the badge leaves it. */
const UNDO_MS = seconds(10);

type Subject = PageSubject | SubjectChoice;
const choiceOf = (subject: SubjectGiven): SubjectChoice =>
  subject.kind === 'coin' ? { kind: 'coin', symbol: subject.symbol } : { kind: subject.kind };
const coinIn = (subject: Subject): string | undefined => (subject.kind === 'coin' ? subject.symbol : undefined);
const isSame = (a: Subject, b: Subject): boolean => a.kind === b.kind && coinIn(a) === coinIn(b);

/** Whether what was read of a page holds for what it says now, but for words that were changed. */
const isSamePage = (a: SeenPage, b: SeenPage): boolean =>
  isSame(a.subject, b.subject) && a.published?.ms === b.published?.ms && a.published?.isDayOnly === b.published?.isDayOnly;

/**
 * Reads the page: article, date and subject at once, and again while its text is still coming; its statements when the card
 * is about to open. Where the text changes after that, what was read stays until the new one is read and judged.
 */
export function createVisit({ area, send, statementReader, url, former, isPrivate, signal, tell }: VisitOptions): Visit {
  let known: KnownCoins | undefined;
  let choices: PageChoices | undefined;
  let seen: SeenPage | undefined;
  let shown = UNREAD;
  let ui: StatementsUi | undefined;
  let isCardExpected = false;
  /** What the card leaves to the text while words are shown. */
  let room: ArticleGiven['room'];
  /** What the page was held to be about, while it can be taken back that it is not about crypto. */
  let undo: SubjectChoice | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** Ends a reading of statements that something newer has taken the place of. */
  let reading: AbortController | undefined;

  const subjectNow = (): SubjectGiven | undefined => seen && known && subjectGiven(seen.subject, choices?.subject(), known.names);

  function given(subject: SubjectGiven): ArticleGiven {
    return {
      ...shown.answer,
      subject,
      ...(seen?.published && { published: seen.published }),
      sentences: shown.found.found.map(({ text, reading: read }) => ({ text, reading: read })),
      ...(shown.tone && { tone: shown.tone }),
      wrong: choices?.wrong() ?? [],
      ...(undo && { undo }),
      ...(room && { room }),
      ui,
    };
  }

  function say(): void {
    const subject = subjectNow();
    if (!subject || !known || signal.aborted) return;
    const key = subject.kind === 'coin' ? known.keyOf(subject.symbol) : undefined;
    const about = key === undefined ? 'market' : { coin: key };
    tell({ about: subject.kind === 'none' && !undo ? 'other' : about, article: given(subject) });
  }

  function show(page: ReadPage): void {
    shown = page;
    say();
  }

  function take(now: SeenPage): void {
    const isKept = seen !== undefined && isSamePage(seen, now) && shown.found.found.length > 0;
    seen = now;
    startOver(isKept);
  }

  /** What is read of statements depends on the subject: "the token" is the page's coin. */
  function startOver(isKept: boolean): void {
    reading?.abort();
    reading = undefined;
    show(isKept ? shown : UNREAD);
    if (isCardExpected) void readAll(isKept);
  }

  /** Where what was read before is kept, nothing of the new reading is shown before its end. */
  async function readAll(isKept: boolean): Promise<void> {
    const subject = subjectNow();
    if (reading || !seen || !known || !choices || !subject) return;
    reading = new AbortController();
    const mine = AbortSignal.any([signal, reading.signal]);
    const of = seen;
    const { names } = known;
    const reader = await statementReader();
    if (!reader || mine.aborted) return;
    const onProgress = isKept ? () => undefined : show;
    const page = await readPage({ seen: of, subject, names, reader, signal: mine, onProgress });
    if (!page) return;
    await choices.recall(page.found);
    const judged = await judgePage(page, of.published, subject, send);
    if (!mine.aborted) show(judged);
  }

  function showNoWords(): void {
    showNoRange();
    const { shown: wasShown, ...others } = ui ?? FIRST_UI;
    if (room === undefined && wasShown === undefined) return;
    room = undefined;
    ui = others;
    say();
  }

  /** The card as it is, where it leaves the words free somewhere; else small, and if need be at the window's other end. */
  function showWords(range: Range): void {
    showRange(range);
    const rooms: readonly (() => ArticleGiven['room'])[] = [() => undefined, () => 'small', () => freeHalf(range)];
    for (const roomNow of rooms) {
      room = roomNow();
      say();
      if (bringIntoView(range)) return;
    }
  }

  function endUndo(): void {
    clearTimeout(leaving);
    undo = undefined;
  }

  async function begin(): Promise<void> {
    const stored = await area.get([COIN_FACTS_KEY, 'pageMemory']);
    choices = choicesOf(await rememberedPage(stored['pageMemory'], url, send, isPrivate));
    known = knownCoins(stored[COIN_FACTS_KEY]);
    if (!signal.aborted) watchPage({ url, names: known.names, former, signal, onSeen: take });
  }

  signal.addEventListener('abort', endUndo, { once: true });
  void begin();
  return {
    mark: () => seen?.mark,
    expectCard() {
      if (isCardExpected) return;
      isCardExpected = true;
      void readAll(false);
    },
    showInText(place) {
      const sentence = place && shown.found.found[place.sentence];
      const block = sentence && shown.article?.blocks[sentence.block];
      const range = block && rangeIn(block, sentence.start + place.start, sentence.start + place.end);
      if (range) showWords(range);
      else showNoWords();
    },
    collapse: showNoWords,
    markWrong(key, isWrong) {
      choices?.markWrong(key, isWrong);
      say();
    },
    correct(chosen) {
      const before = subjectNow();
      endUndo();
      showNoWords();
      if (chosen.kind === 'none' && before && before.kind !== 'none') {
        undo = choiceOf(before);
        leaving = setTimeout(() => {
          endUndo();
          say();
        }, UNDO_MS);
      }
      const isOwn = seen !== undefined && isSame(seen.subject, chosen);
      choices?.correct(isOwn ? undefined : chosen);
      startOver(false);
    },
    setUi(next) {
      ui = next;
      say();
    },
  };
}
