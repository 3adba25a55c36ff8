import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimKind, Direction } from '../../../lib/claims/claim.ts';

/** Folder of annotated articles; tests that need it are skipped where it is unset. */
export const ARTICLES_DIR = process.env['COMOVE_ARTICLES'];

/** One line of claims.jsonl. */
export interface Label {
  readonly article_file: string;
  readonly quote: string;
  /** A ticker, or several with commas where the sentence gives one number for each of them. */
  readonly subject: string;
  readonly kind: ClaimKind;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly window: string | null;
  readonly as_of: string | null;
  readonly scope: string | null;
}

/** A sentence that states nothing to check. */
export interface Negative {
  readonly article_file: string;
  readonly quote: string;
}

export interface LabelledArticle {
  readonly file: string;
  readonly title: string;
  /** ISO 8601; `undefined` where the page says none. */
  readonly date?: string;
  readonly url: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly negatives: readonly Negative[];
  /** Every sentence with a digit is labelled, so that whatever else is found is wrong. */
  readonly isExhaustive: boolean;
}

/** Rows are as the guide describes them; nothing here checks that. */
const linesOf = (dir: string, name: string) =>
  readFileSync(join(dir, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** The articles that have labels, by file name. */
export function labelledArticles(dir: string): readonly LabelledArticle[] {
  const labels: readonly Label[] = linesOf(dir, 'claims.jsonl');
  const negatives: readonly Negative[] = linesOf(dir, 'negatives.jsonl');
  const complete: readonly Pick<Label, 'article_file'>[] = linesOf(dir, 'exhaustive.jsonl');
  const exhaustive = new Set(complete.map((line) => line.article_file));
  const files = new Set([...labels, ...negatives].map((line) => line.article_file));
  return [...files].toSorted().map((file) => {
    const article: Pick<LabelledArticle, 'title' | 'date' | 'url' | 'text'> = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    return {
      ...article,
      file,
      labels: labels.filter((label) => label.article_file === file),
      negatives: negatives.filter((negative) => negative.article_file === file),
      isExhaustive: exhaustive.has(file),
    };
  });
}

/** The number of an article, by its file. */
export const numberOf = (file: string): number => Number(/(\d+)-/.exec(file)?.[1] ?? 0);

/** The part that rules are built on; the other, articles whose number is a multiple of four but not of sixteen, is only measured. */
export const isBuildPart = (file: string): boolean => numberOf(file) % 4 !== 0 || numberOf(file) % 16 === 0;
