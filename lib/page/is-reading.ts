import type { FoundBlock } from './blocks-in.ts';

/** Blocks with so large a part of links are lists of other pages; longer ones quote with links, and need nearly all. */
const MOSTLY_LINKS = 0.55;
const NEARLY_ALL_LINKS = 0.85;
const LONG = 160;

/** Elements that are not there for sentences (boxes, cells) hold one only where it is long enough to be one, and ends as one. */
const FOR_SENTENCES = /^(?:p|li|blockquote|h[1-6]|dd|pre)$/;
const SENTENCE = /^(?:\S+ ){7}.*[.!?:…]["'”’»)]*$/;

/** How boxes of other pages, credits, notices and invitations begin, whatever element holds them. */
const AROUND =
  /^(?:(?:also )?read (?:also|more|next|this)|see also|also read|more (?:from|on|for you|stories)|related(?: (?:news|reading|stories|story|articles?|posts?))?\s*:|you (?:may|might) (?:also|like)|recommended|don.t miss|featured image|cover image|images? (?:source|credit|via|by|courtesy)|photo (?:by|credit)|chart (?:from|by)\b|source:|credits?:|disclaimer|disclosure|this (?:article|content|material) (?:is|does|was)\b.*\b(?:advice|informational|informative|purposes)|the (?:information|content|opinions?|views)\b.*\b(?:advice|informational|own)\b|©|copyright|all rights reserved|follow us|join (?:our|us|the)\b|subscribe|sign up|download (?:our|the)|get the (?:latest|best)|advertisement|sponsored|share this|tags?:|filed under|posted in|mehr (?:zum thema|dazu)|lesen sie auch|lies auch|auch interessant|weiterlesen|das könnte|anzeige|bildquelle|quelle:|haftungsausschluss|hinweis:|jetzt (?:abonnieren|anmelden|lesen))/i;

/** Headings whose section is not the article's. */
const AROUND_HEADING =
  /^(?:related|read (?:more|next|also)|more (?:from|on|for|stories|articles|news)|you (?:may|might)|recommended|trending|popular|most read|latest (?:news|articles|stories|posts)|comments?\b|\d+ comments?|leave a (?:reply|comment)|join the (?:conversation|discussion)|about the author|author|disclaimer|disclosure|newsletter|subscribe|tags|share\b|follow us|top stories|editors?.? picks?|sponsored|advertisement|mehr (?:zum|von|dazu|artikel)|ähnliche|weitere (?:artikel|nachrichten|news)|kommentare?|schreibe? einen kommentar|über den autor|das könnte|auch interessant|meistgelesen|empfohlen)/i;

/** Whether a block is read as a part of the article: a sentence or more of it, no list of links, credit or notice. */
export function isReading({ text, linkChars, element, isHeading }: FoundBlock): boolean {
  const share = linkChars / text.length;
  if (share > (text.length < LONG ? MOSTLY_LINKS : NEARLY_ALL_LINKS)) return false;
  if (!isHeading && text.length < 4 * LONG && AROUND.test(text)) return false;
  return FOR_SENTENCES.test(element.localName) || SENTENCE.test(text);
}

/** Whether what follows a heading, up to the next one of its level or above, is not the article's. */
export const isAroundHeading = ({ text, isHeading }: FoundBlock): boolean => isHeading === true && AROUND_HEADING.test(text);
