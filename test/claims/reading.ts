import { parseIsoDate } from '../../lib/core/time.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { assetNames } from '../../lib/text/asset-names.ts';

const names = assetNames();
const publishedDay = parseIsoDate('2026-01-15');

/** The claims of each sentence of a text, read one after the other on 15 January 2026. */
export function readAll(sentences: readonly string[], pageSubject?: string): readonly (readonly Claim[])[] {
  const reader = createClaimReader({
    language: 'en',
    names,
    ...(pageSubject === undefined ? {} : { pageSubject }),
    ...(publishedDay === undefined ? {} : { publishedDay }),
  });
  return sentences.map((sentence) => reader.read(sentence).claims.map(({ claim }) => claim));
}

/** The claims of one sentence. */
export const readOne = (sentence: string, pageSubject?: string): readonly Claim[] => readAll([sentence], pageSubject)[0] ?? [];

/** The claims of one German sentence. */
export const readGerman = (sentence: string): readonly Claim[] =>
  createClaimReader({ language: 'de', names, ...(publishedDay === undefined ? {} : { publishedDay }) })
    .read(sentence)
    .claims.map(({ claim }) => claim);

/** Claims in short: "BTC 5 % down". */
export const inShort = (claims: readonly Claim[]): readonly string[] =>
  claims.map(({ subject, value, unit, direction }) => [subject, value ?? '-', unit ?? '', direction].join(' '));
