import type { Article } from '../../lib/page/article.ts';
import type { PageSubject } from '../../lib/page/page-subject.ts';
import { publishedOf } from '../../lib/page/published-of.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { siteOf } from '../../lib/page/site-of.ts';
import { subjectInputOf } from '../../lib/page/subject-input-of.ts';
import { subjectOf } from '../../lib/page/subject-of.ts';
import type { AssetNames } from '../../lib/text/asset-names.ts';
import type { LanguageCode } from '../../lib/text/language-code.ts';
import type { Published } from '../../lib/verdicts/verdict.ts';

/** A page as it is seen at one moment. */
export interface SeenPage {
  readonly article: Article | undefined;
  /** Of the article; `undefined` where it names one that is not read here. A page that names none is taken as English. */
  readonly language: LanguageCode | undefined;
  readonly published: Published | undefined;
  readonly subject: PageSubject;
  /** Differs as soon as the page says something else. */
  readonly mark: string;
}

/** Reads article, date and subject of the document, in steps. Changes nothing in it. */
export function* lookAtPage(document: Document, url: URL, names: AssetNames): Generator<void, SeenPage> {
  const article = yield* readArticle(document, siteOf(url.hostname));
  yield;
  const published = publishedOf(document, Date.now());
  yield;
  const input = subjectInputOf(document, url, article);
  yield;
  const subject = yield* subjectOf(input, names);
  yield;
  const isUnnamed = !document.documentElement.lang;
  const text = article?.blocks.map((block) => block.text) ?? [];
  return {
    article,
    language: article?.language ?? (isUnnamed ? 'en' : undefined),
    published,
    subject,
    mark: JSON.stringify([document.title, article?.headline, published?.ms, text.length, text.join('').length, text.at(-1)?.slice(0, 80)]),
  };
}
