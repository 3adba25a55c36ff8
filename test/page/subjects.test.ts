import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { PageSubject } from '../../lib/page/page-subject.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { siteOf } from '../../lib/page/site-of.ts';
import { subjectInputOf } from '../../lib/page/subject-input-of.ts';
import { subjectOf } from '../../lib/page/subject-of.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import { ARTICLES_DIR } from '../claims/labelled/labels.ts';
import { ended } from './ended.ts';
import { documentOf } from './saved-pages.ts';

interface Line {
  readonly id: number;
  readonly type: 'html' | 'article' | 'headline' | 'url';
  readonly file?: string;
  readonly url?: string | null;
  readonly title?: string;
  readonly description?: string;
  readonly expected: readonly string[];
  readonly acceptable: readonly string[];
}

const file = `${ARTICLES_DIR ?? ''}/subjects.jsonl`;
const LINES: readonly Line[] =
  ARTICLES_DIR && existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Line => JSON.parse(line))
    : [];

const names = assetNames();

/** A saved page may have lost its address, or its host. */
const addressOf = ({ url }: Line): URL => new URL(url ?? '/page', 'https://a-page-of-unknown-address.example');

function subjectOfLine(line: Line): PageSubject {
  const url = addressOf(line);
  if (line.type === 'html') {
    const document = documentOf(
      readFileSync(`${ARTICLES_DIR}/${line.file}`, 'utf8').replaceAll(/<(?:iframe|link[^>]+stylesheet)\b[^>]*>/gi, ''),
    );
    return ended(subjectOf(subjectInputOf(document, url, ended(readArticle(document))), names));
  }
  const site = siteOf(url.hostname);
  const text = line.type === 'article' ? String(JSON.parse(readFileSync(`${ARTICLES_DIR}/${line.file}`, 'utf8')).text) : undefined;
  return ended(
    subjectOf(
      {
        url,
        ...(!site.isOwn && { site }),
        ...(line.title !== undefined && { title: line.title, headline: line.title }),
        ...(line.description !== undefined && { description: line.description }),
        ...(text !== undefined && { text }),
      },
      names,
    ),
  );
}

const said = (subject: PageSubject): string => (subject.kind === 'coin' ? subject.symbol : subject.kind === 'market' ? 'MARKET' : 'NONE');

/** Every second line is built on; the others are only counted. */
const results = LINES.map((line, i) => {
  const answer = said(subjectOfLine(line));
  return { line, isBuild: i % 2 === 0, answer, isRight: [...line.expected, ...line.acceptable].includes(answer) };
});

const kindOf = (answer: string): string => (answer === 'MARKET' || answer === 'NONE' ? answer : 'coin');
const share = (part: typeof results): string => `${part.filter(({ isRight }) => isRight).length} of ${part.length}`;

describe.skipIf(LINES.length === 0)('subjects of the annotated pages', () => {
  afterAll(() => {
    const [build, measure] = [results.filter(({ isBuild }) => isBuild), results.filter(({ isBuild }) => !isBuild)];
    console.log(`subjects: built on ${share(build)}, only measured ${share(measure)}`);
    for (const type of ['html', 'article', 'headline', 'url']) {
      console.log(
        `  ${type}: ${share(build.filter(({ line }) => line.type === type))}, ${share(measure.filter(({ line }) => line.type === type))}`,
      );
    }
    const missed = measure
      .filter(({ isRight }) => !isRight)
      .map(({ line, answer }) => `${line.type} ${kindOf(line.expected[0] ?? '')} → ${kindOf(answer)}`);
    console.log(`  missed of those only measured: ${missed.toSorted().join(', ')}`);
    for (const { line, answer } of build.filter(({ isRight }) => !isRight))
      console.log(`  ${line.id} ${line.expected.join('/')}: ${answer}`);
  });

  test('97 of 100 are right', () => {
    expect(results.filter(({ isRight }) => isRight).length / results.length).toBeGreaterThanOrEqual(0.97);
  });

  test('no page that is not about crypto has a coin', () => {
    const wrong = results.filter(({ line, answer, isRight }) => line.expected.includes('NONE') && !isRight && answer !== 'MARKET');
    expect(wrong.map(({ line, isBuild }) => (isBuild ? line.id : 'one that is only measured'))).toEqual([]);
  });
});
