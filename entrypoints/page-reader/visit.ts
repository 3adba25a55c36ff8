import type { ArticleTone } from '../../lib/claims/tone/article-tone.ts';
import { epochDayOf, seconds } from '../../lib/core/time.ts';
import type { ToJudge } from '../../lib/messaging/judgement.ts';
import { idle, inIdleSlices } from '../../lib/page/in-idle-slices.ts';
import { rangeIn } from '../../lib/page/range-in.ts';
import { COIN_FACTS_KEY } from '../../lib/view/coin-facts.ts';
import type { PageTold } from '../../lib/view/page-reader.ts';
import type { FoundStatements } from '../../lib/view/statement-reader.ts';
import type { ArticleGiven, SubjectChoice, SubjectGiven } from '../../lib/view/statements/article-given.ts';
import { statementKey } from '../../lib/view/statements/statement-key.ts';
import type { StatementPlace } from '../../lib/view/statements/statements-model.ts';
import type { StatementsUi } from '../../lib/view/statements/statements-ui.ts';
import type { ReaderEffects } from './create-page-reader.ts';
import { showNoRange, showRange } from './highlight.ts';
import { lookAtPage } from './look-at-page.ts';
import type { SeenPage } from './look-at-page.ts';
import { rememberedPage } from './page-memory.ts';
import type { RememberedPage } from './page-memory.ts';
import { knownCoins } from './stored-coins.ts';
import type { KnownCoins } from './stored-coins.ts';
import { subjectGiven } from './subject-given.ts';
import { watchText } from './watch-text.ts';

interface VisitOptions extends ReaderEffects {
  readonly url: URL;
  readonly isPrivate: boolean;
  /** Mark of the page that stood here before without a load: for a while its text may still be there. */
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
  readonly markWrong: (key: string, isWrong: boolean) => void;
  readonly correct: (choice: SubjectChoice) => void;
  readonly setUi: (ui: StatementsUi) => void;
}

/** A site that draws itself changes its address first; a text that stays so long is the new page's own. */
const FORMER_MS = seconds(2);

type Answer = Pick<ArticleGiven, 'status' | 'verdicts'>;
const UNREAD: Answer = { status: 'reading' };

/**
 * Reads the page: article, date and subject at once, and again while its text is still coming; its statements when the card
 * is about to open. They are judged by the background; nothing of the text leaves the page.
 */
export function createVisit({ area, send, statementReader, url, former, isPrivate, signal, tell }: VisitOptions): Visit {
  let known: KnownCoins | undefined;
  let page: RememberedPage | undefined;
  let seen: SeenPage | undefined;
  let choice: SubjectChoice | undefined;
  let found: FoundStatements = { found: [], sentences: [] };
  let tone: ArticleTone | undefined;
  let answer = UNREAD;
  let wrong: ReadonlySet<string> = new Set();
  let ui: StatementsUi | undefined;
  let isCardExpected = false;
  let mayBeFormer = true;
  /** Ends a reading of statements that something newer has taken the place of. */
  let reading: AbortController | undefined;

  const subjectNow = (): SubjectGiven | undefined => seen && known && subjectGiven(seen.subject, choice, known.names);

  function given(subject: SubjectGiven): ArticleGiven {
    return {
      ...answer,
      subject,
      ...(seen?.published && { published: seen.published }),
      sentences: found.found.map(({ text, reading: read }) => ({ text, reading: read })),
      ...(tone && { tone }),
      wrong: [...wrong],
      ui,
    };
  }

  function say(): void {
    const subject = subjectNow();
    if (!subject || !known || signal.aborted) return;
    const key = subject.kind === 'coin' ? known.keyOf(subject.symbol) : undefined;
    const about = key === undefined ? 'market' : { coin: key };
    tell({ about: subject.kind === 'none' ? 'other' : about, article: given(subject) });
  }

  function look(): void {
    if (!known) return;
    const now = lookAtPage(document, url, known.names);
    if (now.mark === seen?.mark || (mayBeFormer && now.mark === former)) return;
    seen = now;
    startOver();
  }

  /** What is read of statements depends on the subject: "the token" is the page's coin. */
  function startOver(): void {
    reading?.abort();
    reading = undefined;
    found = { found: [], sentences: [] };
    tone = undefined;
    answer = UNREAD;
    say();
    if (isCardExpected) void readAll();
  }

  async function readAll(): Promise<void> {
    const subject = subjectNow();
    if (reading || !seen || !known || !subject) return;
    reading = new AbortController();
    const { signal: mine } = reading;
    const { article, language, published } = seen;
    const { names } = known;
    const reader = await statementReader();
    if (!reader || signal.aborted || mine.aborted) return;
    if (article && language) {
      const context = {
        language,
        names,
        ...(subject.kind === 'coin' && { pageSubject: subject.symbol }),
        ...(published && { publishedDay: epochDayOf(published.ms) }),
      };
      const isDone = await inIdleSlices(reader.read(article, context, found), AbortSignal.any([signal, mine]), say);
      if (!isDone) return;
      tone = reader.toneOf(found.sentences, language);
    }
    await lookUpWrong();
    await judge(subject, mine);
  }

  async function lookUpWrong(): Promise<void> {
    const keys = new Set(found.found.flatMap(({ reading: { claims } }) => claims.map(({ claim }) => statementKey(claim))));
    const marked = await Promise.all([...keys].map(async (key) => ((await page?.isWrong(key)) ? [key] : [])));
    wrong = new Set([...wrong, ...marked.flat()]);
  }

  async function judge(subject: SubjectGiven, mine: AbortSignal): Promise<void> {
    const sentences = found.found.map(({ reading: { claims } }) => claims.map(({ claim }) => claim)).filter((claims) => claims.length > 0);
    const toJudge: ToJudge = {
      sentences,
      ...(seen?.published && { published: seen.published }),
      ...(subject.kind === 'coin' && { coin: subject.symbol }),
    };
    const outcome = await send('judge', toJudge);
    if (signal.aborted || mine.aborted) return;
    answer = outcome.ok ? { status: 'read', ...outcome.value } : { status: 'no-answer' };
    say();
  }

  async function begin(): Promise<void> {
    const stored = await area.get([COIN_FACTS_KEY, 'pageMemory']);
    page = await rememberedPage(stored['pageMemory'], url, send, isPrivate);
    ({ subject: choice } = page);
    known = knownCoins(stored[COIN_FACTS_KEY]);
    await idle();
    if (signal.aborted) return;
    look();
    watchText(signal, look);
    setTimeout(() => {
      mayBeFormer = false;
      if (!signal.aborted) look();
    }, FORMER_MS);
  }

  void begin();
  return {
    mark: () => seen?.mark,
    expectCard() {
      if (isCardExpected) return;
      isCardExpected = true;
      void readAll();
    },
    showInText(place) {
      const sentence = place && found.found[place.sentence];
      const block = sentence && seen?.article?.blocks[sentence.block];
      const range = block && rangeIn(block, sentence.start + place.start, sentence.start + place.end);
      if (range) showRange(range);
      else showNoRange();
    },
    markWrong(key, isWrong) {
      wrong = new Set(isWrong ? [...wrong, key] : [...wrong].filter((one) => one !== key));
      page?.rememberWrong(key, isWrong);
      say();
    },
    correct(chosen) {
      const isOwn =
        seen?.subject.kind === chosen.kind &&
        (chosen.kind !== 'coin' || (seen.subject.kind === 'coin' && seen.subject.symbol === chosen.symbol));
      choice = isOwn ? undefined : chosen;
      page?.rememberSubject(choice);
      startOver();
    },
    setUi(next) {
      ui = next;
      say();
    },
  };
}
