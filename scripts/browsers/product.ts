/** A browser that one of our two drivers can start. */
export type Wanted = 'chromium' | 'firefox';

export interface Product {
  readonly kind: 'chromium' | 'chrome-for-testing' | 'chrome' | 'firefox';
  readonly major: number;
}

/** Version of each browser from which on the extension installs: the manifest's own lower bounds. */
export const OLDEST = { chromium: 121, firefox: 142 } as const;

/** From here on Google's branded Chrome ignores --load-extension, so that it cannot show an unpacked extension. */
const BRANDED_CHROME_REFUSES_FROM = 137;

const PRODUCTS: readonly (readonly [RegExp, Product['kind']])[] = [
  [/Google Chrome for Testing (\d+)\./, 'chrome-for-testing'],
  [/Google Chrome (?:\w+ )?(\d+)\./, 'chrome'],
  [/^Chromium (\d+)\./m, 'chromium'],
  [/Mozilla Firefox (\d+)\./, 'firefox'],
];

/** Reads the answer to `--version`, with or without warnings before it; `undefined` for any other program. */
export function parseProduct(versionText: string): Product | undefined {
  for (const [pattern, kind] of PRODUCTS) {
    const major = pattern.exec(versionText)?.[1];
    if (major !== undefined) return { kind, major: Number(major) };
  }
  return undefined;
}

/** Why a program cannot be used as the wanted browser, as the end of a sentence that starts with its path; `undefined` when it can. */
export function refusal(wanted: Wanted, product: Product | undefined): string | undefined {
  if (product === undefined) return 'does not answer with the version of a browser';
  if ((product.kind === 'firefox') !== (wanted === 'firefox')) return `is not ${nameOf(wanted)}`;
  if (product.major < OLDEST[wanted]) return `is version ${product.major}, and the extension needs ${OLDEST[wanted]}`;
  if (product.kind === 'chrome' && product.major >= BRANDED_CHROME_REFUSES_FROM)
    return 'is Google Chrome, which no longer loads unpacked extensions from the command line';
  return undefined;
}

/** Name in sentences. */
export const nameOf = (wanted: Wanted): string => (wanted === 'chromium' ? 'Chromium' : 'Firefox');
