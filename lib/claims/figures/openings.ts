/** Letters of an opening: so many tell most words apart. */
const LONGEST = 3;
/** Codes of the letters that count are below it. */
const BASE = 0x400;

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x2af && code !== 0xf7);

/** How the words of a text in lower case begin: their first letters, the first two and the first three, each as a number. */
export function openingsIn(text: string): ReadonlySet<number> {
  const openings = new Set<number>();
  let opening = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      opening = 0;
      length = 0;
    } else if (length < LONGEST) {
      opening = opening * BASE + code;
      length += 1;
      openings.add(opening);
    }
  }
  return openings;
}

const WORD_AT_START = /^[a-z\d\u00df-\u00f6\u00f8-\u02af]+/;

/** How an alternative begins; `undefined` where it says so otherwise than by letters. A letter before "?" or "*" may be missing. */
function openingOf(alternative: string): number | undefined {
  const letters = WORD_AT_START.exec(alternative)?.[0] ?? '';
  const sure = /^[?*{]/.test(alternative.slice(letters.length)) ? letters.slice(0, -1) : letters;
  return sure === '' ? undefined : Math.max(...openingsIn(sure));
}

const known = new Map<string, readonly number[] | undefined>();

function openingsOf(fragment: string): readonly number[] | undefined {
  // Parts of a group's alternatives are taken for alternatives too: that finds more than there is, and never less.
  const openings = [...new Set(fragment.split('|').map(openingOf))];
  return openings.every((opening) => opening !== undefined) ? openings : undefined;
}

/** Whether words of a fragment may stand in a text, by how its words begin: most fragments stand in few sentences. */
export function mayStandIn(openings: ReadonlySet<number>, fragment: string): boolean {
  let own = known.get(fragment);
  if (own === undefined && !known.has(fragment)) known.set(fragment, (own = openingsOf(fragment)));
  return own?.some((opening) => openings.has(opening)) ?? true;
}
