/** Typographic variants and the plain character that stands for them. One for one, so that offsets stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2007': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
};

const VARIANT = /[’‘ʼ`“”„«»‐‑−\u00a0\u202f\u2009\u2007\u200b\ufeff\n\r\t]/g;

/** Most sentences have letters and marks alone of which none is a variant. */
const MAY_HAVE_VARIANTS = /[^ -_a-~]/;

/** The text with plain quotation marks, hyphens, minus signs and spaces; dashes stay. As long as the text, character by character. */
export const plain = (text: string): string =>
  MAY_HAVE_VARIANTS.test(text) ? text.replace(VARIANT, (variant) => PLAIN[variant] ?? variant) : text;

/** The text in lower case, character by character: a letter whose small form is longer (İ) stays, so that offsets do. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}
