import type { Article } from './article.ts';
import { jsonLdTexts } from './json-ld-texts.ts';
import { metaOf } from './meta-of.ts';
import type { SubjectInput } from './page-subject.ts';
import { siteOf } from './site-of.ts';
import type { Site } from './sites/site.ts';

/** What `subjectOf` looks at, of a document and the article in it; `site` only where a file describes it. */
export function subjectInputOf(
  document: Document,
  url: URL,
  article: Article | undefined,
  site: Site = siteOf(url.hostname),
): SubjectInput {
  const description = metaOf(document, 'og:description')[0] ?? metaOf(document, 'description')[0];
  return {
    url,
    ...(!site.isOwn && { site }),
    title: document.title,
    jsonLd: jsonLdTexts(document),
    ...(description !== undefined && { description }),
    ...(article && {
      ...(article.headline !== undefined && { headline: article.headline }),
      tags: article.tags,
      text: article.blocks.map(({ text }) => text).join('\n'),
    }),
  };
}
