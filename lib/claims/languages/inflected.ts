const VOWELS = 'aeiou';

/** "stopped", "dipping": a short verb that ends in one vowel and one consonant doubles it. */
function isDoubled(verb: string): boolean {
  const [c, v, last] = [verb.at(-3) ?? '', verb.at(-2) ?? '', verb.at(-1) ?? ''];
  const isShort = verb.length <= 4 && !VOWELS.includes(c) && VOWELS.includes(v) && (c !== 'u' || v !== 'e');
  return isShort && !VOWELS.includes(last) && !'wxy'.includes(last);
}

const endsInConsonantY = (verb: string): boolean => verb.endsWith('y') && !VOWELS.includes(verb.at(-2) ?? '');

/** Verbs whose past is a word of its own ("fell", "fallen"), which stands in the lists beside them. */
const IRREGULAR: ReadonlySet<string> = new Set(
  'rise grow fall lose slide sink shed shrink bleed creep grind run come go swing fight'.split(' '),
);

/** The forms of an English verb: "rally", "rallies", "rallied", "rallying"; of an irregular one without its past. */
export function inflected(verb: string): readonly string[] {
  if (endsInConsonantY(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const isIrregular = IRREGULAR.has(verb);
  if (verb.endsWith('e')) return [verb, third, ...(isIrregular ? [] : [`${verb}d`]), `${verb.slice(0, -1)}ing`];
  const stem = isDoubled(verb) ? `${verb}${verb.at(-1)}` : verb;
  return [verb, third, ...(isIrregular ? [] : [`${stem}ed`]), `${stem}ing`];
}

/** The forms of each of the verbs of a text, parted by blanks. */
export const allInflected = (verbs: string): readonly string[] => verbs.split(/\s+/).filter(Boolean).flatMap(inflected);

/** Each form with each particle: "edged up", "edges higher". */
export const withParticles = (forms: readonly string[], particles: string): readonly string[] =>
  particles.split('|').flatMap((particle) => forms.map((form) => `${form} ${particle}`));
