// `npm run bench -- scan`: how long the page waits while an article of 3,000 words is read. Sentences of our own, in the order
// of the tests' list. It asserts nothing. Read docs/bench.md.
import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { articleTone } from '../../lib/claims/tone/article-tone.ts';
import { subjectOf } from '../../lib/page/subject-of.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';
import { NO_CLAIMS } from '../../test/claims/sentences/no-claims.ts';
import { STATEMENTS } from '../../test/claims/sentences/statements.ts';

const WORDS = 3000;
const SENTENCES_IN_A_PARAGRAPH = 3;
/** As lib/page/in-idle-slices.ts: no step begins later in a slice. */
const SLICE_MS = 3;
/** The first articles of a browser's life find the compiler cold; pages are read by one that is new each time. */
const RUNS = 40;

/** Statements and sentences without any by turns. */
const SENTENCES = STATEMENTS.flatMap(({ text }, i) => [text, NO_CLAIMS[i % NO_CLAIMS.length]?.[1] ?? '']);

/** As many of them as make an article, in paragraphs. */
function article(): readonly string[] {
  const sentences: string[] = [];
  let words = 0;
  for (let i = 0; words < WORDS; i += 1) {
    const sentence = SENTENCES[i % SENTENCES.length] ?? '';
    sentences.push(sentence);
    words += sentence.split(/\s+/).length;
  }
  return Array.from({ length: Math.ceil(sentences.length / SENTENCES_IN_A_PARAGRAPH) }, (_, i) =>
    sentences.slice(i * SENTENCES_IN_A_PARAGRAPH, (i + 1) * SENTENCES_IN_A_PARAGRAPH).join(' '),
  );
}

const timed = <T>(run: () => T): { readonly ms: number; readonly value: T } => {
  const start = performance.now();
  const value = run();
  return { ms: performance.now() - start, value };
};

/** Does all steps; gives how long the longest took: each may be the last of a slice. */
function longestStep(steps: Iterator<unknown>): number {
  let longest = 0;
  for (let isDone = false; !isDone;) {
    const step = timed(() => steps.next().done === true);
    longest = Math.max(longest, step.ms);
    isDone = step.value;
  }
  return longest;
}

interface Times {
  readonly names: number;
  readonly subject: number;
  readonly sentences: number;
  readonly tone: number;
  readonly longestSlice: number;
  readonly slices: number;
}

function readOnce(blocks: readonly string[]): Times {
  const names = timed(() => assetNames());
  const url = new URL('https://www.example.com/news/a-look-back-at-a-week-of-trading');
  const subject = timed(() => longestStep(subjectOf({ url, headline: 'Bitcoin holds its ground', text: blocks.join('\n') }, names.value)));
  const reader = createClaimReader({ language: 'en', names: names.value, pageSubject: 'BTC', publishedDay: 20_468 });
  const slices: number[] = [];
  let start = performance.now();
  const rest = (): void => {
    if (performance.now() - start < SLICE_MS) return;
    slices.push(performance.now() - start);
    start = performance.now();
  };
  for (const block of blocks) {
    for (const { text } of sentencesOf(block, 'en')) {
      const steps = reader.readInSteps(text);
      while (steps.next().done !== true) rest();
      rest();
    }
  }
  slices.push(performance.now() - start);
  const sentences = slices.reduce((sum, slice) => sum + slice, 0);
  const texts = blocks.flatMap((block) => sentencesOf(block, 'en').map(({ text }) => text));
  const tone = timed(() => longestStep(articleTone(texts, 'en')));
  const longestSlice = Math.max(...slices, subject.value, tone.value);
  return { names: names.ms, subject: subject.ms, sentences, tone: tone.ms, longestSlice, slices: slices.length };
}

function row(what: string, { names, subject, sentences, tone, longestSlice, slices }: Times): void {
  const cells = [names, subject, sentences, tone, longestSlice].map((ms) => `${ms.toFixed(2)} ms`.padStart(10));
  console.log(`  ${what.padEnd(18)}${cells.join('')}${String(slices).padStart(8)}`);
}

/** Reads the same article again and again, and prints the first reading, the second, the median, and the time that a reading works. */
export function measureScan(): void {
  const blocks = article();
  const before = process.threadCpuUsage();
  const times = Array.from({ length: RUNS }, () => readOnce(blocks));
  const { user, system } = process.threadCpuUsage(before);
  const [first, second, ...others] = times;
  const median = others.toSorted((a, b) => a.sentences - b.sentences)[Math.floor(others.length / 2)];
  console.log(`\nAn article of ${WORDS} words, ${blocks.length} paragraphs`);
  console.log(
    `  ${''.padEnd(18)}${['names', 'subject', 'sentences', 'tone', 'longest'].map((head) => head.padStart(10)).join('')}${'slices'.padStart(8)}`,
  );
  if (first) row('the first reading', first);
  if (second) row('the second', second);
  if (median) row('median of others', median);
  // Other work on the machine makes slices longer, not this.
  console.log(`  ${((user + system) / 1000 / RUNS).toFixed(1)} ms of the thread's own time each, on average`);
}
