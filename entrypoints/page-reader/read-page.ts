import type { ArticleTone } from '../../lib/claims/tone/article-tone.ts';
import type { Send } from '../../lib/messaging/client.ts';
import type { ToJudge } from '../../lib/messaging/judgement.ts';
import type { Article } from '../../lib/page/article.ts';
import { inIdleSlices } from '../../lib/page/in-idle-slices.ts';
import type { AssetNames } from '../../lib/text/asset-names.ts';
import type { Published } from '../../lib/verdicts/verdict.ts';
import type { FoundStatements, StatementReader } from '../../lib/view/statement-reader.ts';
import type { ArticleGiven, SubjectGiven } from '../../lib/view/statements/article-given.ts';
import { textDay } from '../../lib/verdicts/text-day.ts';
import type { SeenPage } from './look-at-page.ts';

/** What was read of a page's statements, and of which article: places are places in that. */
export interface ReadPage {
  readonly article?: Article | undefined;
  readonly found: FoundStatements;
  readonly tone?: ArticleTone | undefined;
  readonly answer: Pick<ArticleGiven, 'status' | 'verdicts'>;
}

export const UNREAD: ReadPage = { found: { found: [], sentences: [] }, answer: { status: 'reading' } };

interface ReadOptions {
  readonly seen: SeenPage;
  /** "The token" is the page's coin. */
  readonly subject: SubjectGiven;
  readonly names: AssetNames;
  readonly reader: StatementReader;
  readonly signal: AbortSignal;
  readonly onProgress: (page: ReadPage) => void;
}

/** Reads the statements and the tone of a page, in its idle moments. `undefined` where the signal ended that. */
export async function readPage({ seen, subject, names, reader, signal, onProgress }: ReadOptions): Promise<ReadPage | undefined> {
  const { article, language, published } = seen;
  const page: ReadPage = { ...UNREAD, article, found: { found: [], sentences: [] } };
  if (!article || !language) return page;
  const context = {
    language,
    names,
    ...(subject.kind === 'coin' && { pageSubject: subject.symbol }),
    ...(published && { publishedDay: textDay(published) }),
  };
  let tone: ArticleTone | undefined;
  function* steps(text: Article): Generator<unknown, void> {
    yield* reader.read(text, context, page.found);
    tone = yield* reader.toneOf(page.found.sentences, context.language);
  }
  const isDone = await inIdleSlices(steps(article), signal, () => onProgress(page));
  return isDone ? { ...page, tone } : undefined;
}

/** The page with what the background says of its statements; nothing of the text leaves the page. */
export async function judgePage(page: ReadPage, published: Published | undefined, subject: SubjectGiven, send: Send): Promise<ReadPage> {
  const sentences = page.found.found
    .map(({ reading: { claims } }) => claims.map(({ claim }) => claim))
    .filter((claims) => claims.length > 0);
  const toJudge: ToJudge = {
    sentences,
    ...(published && { published }),
    ...(subject.kind === 'coin' && { coin: subject.symbol }),
  };
  const outcome = await send('judge', toJudge);
  return { ...page, answer: outcome.ok ? { status: 'read', ...outcome.value } : { status: 'no-answer' } };
}
