import { LANGUAGES } from './language-code.ts';
import type { LanguageCode } from './language-code.ts';

/** The language of a tag as `lang` and `og:locale` have it: "de-AT", "en_US"; `undefined` for one that is not read here. */
export function languageOf(tag: string): LanguageCode | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === primary);
}
