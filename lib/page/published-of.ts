import { isFields } from '../core/guards.ts';
import type { Fields } from '../core/guards.ts';
import type { UnixMs } from '../core/units.ts';
import { collapse } from './collapse.ts';
import { headlineElement } from './headline-of.ts';
import { isArticleThing, textsOf, thingsOf } from './json-ld.ts';
import { jsonLdTexts } from './json-ld-texts.ts';
import { isInNoText } from './left-out.ts';
import { metaOf } from './meta-of.ts';
import { parsePublished } from './parse-published.ts';
import type { PublishedAt } from './parse-published.ts';
import { publishedInAddress } from './published-in-address.ts';
import { publishedInOpening } from './published-in-opening.ts';
import { publishedInWords } from './published-in-words.ts';
import { rootOfArticle } from './root-of-article.ts';

/** `meta` names of the date of publication, the most used first. */
const META_NAMES = `
  article:published_time og:article:published_time article:published og:published_time datePublished date-published
  parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date bt:pubdate
  DC.date.issued dcterms.created dcterms.date DC.date citation_publication_date citation_online_date date`
  .trim()
  .split(/\s+/);

/** How far above a headline its date may be looked for: the head of the article, not the page. */
const MAX_CLIMB = 4;

/** An address without what does not make it another page. */
const bare = (url: string): string =>
  url
    .replace(/[?#].*/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Addresses that a thing gives as its own. */
function addressesOf(thing: Fields): readonly string[] {
  const page = thing['mainEntityOfPage'];
  return [thing['url'], thing['@id'], isFields(page) ? page['@id'] : page].flatMap(textsOf).map(bare);
}

/** The page's own address: as it says, and as it was asked for. */
function addressesHere(document: Document): readonly string[] {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? metaOf(document, 'og:url')[0];
  return [canonical, document.URL].flatMap((url) => (url ? [url] : []));
}

/** Of several articles, the one that says to be this page, or has its headline; of one alone, that. */
function articleOf(document: Document, things: readonly Fields[]): Fields | undefined {
  const articles = things.filter((thing) => isArticleThing(thing) && thing['datePublished'] !== undefined);
  const here = addressesHere(document).map(bare);
  const headline = headlineElement(document, document.body)?.textContent;
  return (
    articles.find((thing) => addressesOf(thing).some((url) => here.includes(url))) ??
    articles.find((thing) => headline !== undefined && textsOf(thing['headline']).map(collapse).includes(collapse(headline))) ??
    (articles.length === 1 ? articles[0] : undefined)
  );
}

function fromJsonLd(document: Document, nowMs: UnixMs): PublishedAt | undefined {
  const things = thingsOf(jsonLdTexts(document));
  const page = things.find((thing) => textsOf(thing['@type']).includes('WebPage'));
  return [articleOf(document, things), page]
    .flatMap((thing) => (thing ? textsOf(thing['datePublished']) : []))
    .map((text) => parsePublished(text, nowMs))
    .find((published) => published !== undefined);
}

const UPDATED = /updat|modif|edited|aktualisiert/i;

/** Dates in an element that may be the article's own: none of another page's box, none that says when the text was changed. */
const timesIn = (element: Element): readonly Element[] =>
  [...element.querySelectorAll('time[datetime]')].filter(
    (time) =>
      !isInNoText(time) &&
      !time.closest('a article, li article') &&
      !UPDATED.test(`${time.className} ${time.getAttribute('itemprop') ?? ''}`),
  );

const isOwn = (time: Element): boolean => time.getAttribute('itemprop') === 'datePublished' || time.hasAttribute('pubdate');

/** The first date around the headline, the nearest first, else the one in the article that says it, else its first. */
function fromTime(document: Document, nowMs: UnixMs): PublishedAt | undefined {
  const root = rootOfArticle(document);
  const near: Element[] = [];
  let holder = headlineElement(document, root)?.parentElement;
  for (let climbed = 0; holder && holder.localName !== 'body' && climbed < MAX_CLIMB; climbed += 1, holder = holder.parentElement) {
    near.push(...timesIn(holder));
    if (near.length > 0) break;
  }
  const inside = root.localName === 'body' ? [] : timesIn(root);
  return [...near.filter(isOwn), ...inside.filter(isOwn), ...near, ...inside.slice(0, 1)]
    .map((time) => parsePublished(time.getAttribute('datetime') ?? '', nowMs))
    .find((published) => published !== undefined);
}

/**
 * When a page says that its text was published (docs/methods.md §12): by the JSON-LD of its own article, else by a `meta` of
 * publication, else by a `time` near the headline or in the article; where none
 * of them is there, by a date alone beside the headline, then by the day in its address, at last by a date alone over a page
 * without a headline. What is no plausible date (before 2009, more than a day
 * after `nowMs`) says nothing; a year in a footer is never looked at. `undefined` where nothing says it: then nothing is checked.
 */
export function publishedOf(document: Document, nowMs: UnixMs): PublishedAt | undefined {
  const fromMeta = (): PublishedAt | undefined =>
    META_NAMES.flatMap((name) => metaOf(document, name))
      .map((text) => parsePublished(text, nowMs))
      .find((published) => published !== undefined);
  const fromAddress = (): PublishedAt | undefined =>
    addressesHere(document)
      .map((address) => publishedInAddress(address, nowMs))
      .find((published) => published !== undefined);
  return (
    fromJsonLd(document, nowMs) ??
    fromMeta() ??
    fromTime(document, nowMs) ??
    publishedInWords(document, nowMs) ??
    fromAddress() ??
    publishedInOpening(document, nowMs)
  );
}
