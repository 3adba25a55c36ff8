import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const DOCUMENTS = ['README.md', ...globSync('docs/*.md')];
const README = readFileSync('README.md', 'utf8');
const TEXT = DOCUMENTS.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Who runs each command that the documents name; commands of one's own computer are not npm's. */
const RUN_BY: Readonly<Record<string, string>> = {
  start: 'test/scripts/npm-start.test.ts',
  test: '.ci/run',
  build: 'scripts/build.ts',
  'build:firefox': 'scripts/build.ts',
  zip: 'scripts/build.ts',
  dev: 'test/scripts/npm-dev.test.ts',
  check: 'scripts/checks.ts',
  'live-check': 'test/scripts/live-check.test.ts',
  bench: 'test/scripts/bench.test.ts',
};

const named = [...new Set([...TEXT.matchAll(/npm (?:run )?(?!run\b|ci\b|install\b)([a-z:-]+)/g)].map((match) => match[1] ?? ''))].filter(
  (name) => TEXT.includes(`npm run ${name}`) || name === 'start' || name === 'test',
);

test.for(named)('npm run %s of the documents exists and is run by a test', (name) => {
  expect(scripts).toHaveProperty([name]);
  expect(RUN_BY).toHaveProperty([name]);
  expect(existsSync(RUN_BY[name] ?? ''), `${RUN_BY[name]} runs it`).toBe(true);
});

test('every file that the documents name exists', () => {
  const files = [...TEXT.matchAll(/`((?:lib|test|docs|scripts|components|entrypoints)\/[\w./-]+)`|\]\((docs\/[^)]+)\)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

/** Rooms that have no folder yet are in the held table, for the first file that comes, and not in the documents. */
const exists = (room: string): boolean => existsSync(room);

test('the table of rooms is the one that the architecture test holds', () => {
  const source = readFileSync('test/architecture.test.ts', 'utf8');
  const table = source.slice(source.indexOf('MAY_IMPORT'), source.indexOf('};'));
  const held = [...table.matchAll(/^ {2}'?([\w/.]+)'?: \[(.*)\],$/gm)].map(([, room = '', list = '']) => ({ room, list }));
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `([\w/.]+)` *\|[^|]+\| ([^|]+?) *\|$/gm);
  const written = new Map([...rows].map((row) => [row[1], row[2]]));
  expect([...written.keys()]).toEqual(held.map(({ room }) => room).filter(exists));
  for (const { room, list } of held.filter((each) => exists(each.room))) {
    const others = [...list.matchAll(/'([\w/.*]+)'/g)].map((match) => match[1] ?? '').filter((other) => other === 'lib/*' || exists(other));
    const text = others.map((other) => (other === 'lib/*' ? 'every room of lib' : other.replace('lib/', ''))).join(', ') || 'nothing';
    expect(written.get(room), room).toBe(text);
  }
});

/** A source that nothing else is named after. */
const ONE_SOURCE = 'coinlore-global';

test('the README names every file of the product that adding a source touches, and its fixture, test and answers', () => {
  const row = README.split('\n').find((line) => line.startsWith('| a source')) ?? '';
  const told = [...row.matchAll(/`([\w/.<>-]+)`/g)].map((match) => (match[1] ?? '').replace('<name>', ONE_SOURCE));
  const touched = globSync('lib/**/*.ts').filter((file) => readFileSync(file, 'utf8').includes('coinlore'));
  expect(touched.length).toBeGreaterThan(3);
  expect(touched.filter((file) => !told.includes(file))).toEqual([]);
  for (const file of [
    `test/fixtures/sources/${ONE_SOURCE}.json`,
    `test/sources/${ONE_SOURCE}.test.ts`,
    'test/loopback/providers/registry.ts',
  ])
    expect(told).toContain(file);
});

const CODE = globSync('{lib,components,entrypoints,scripts,test}/**/*.{ts,tsx,css,mjs}').concat(globSync('*.config.ts'));

/** Every mention of a document, with the section that is meant, if one is. */
const citations = CODE.filter((file) => !file.endsWith('readme.test.ts')).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?<![\w./-])([\w./-]{1,60}\.md)\b(?:,? §(\d+)(?:\.(\d+))?)?/g)].map(
    ([text, path = '', section, part]) => ({
      where: `${file}: ${text}`,
      path,
      section,
      part,
    }),
  ),
);

test('every document that a comment names is in the repository', () => {
  expect(citations.length).toBeGreaterThan(50);
  expect(citations.filter(({ path }) => !existsSync(path)).map(({ where }) => where)).toEqual([]);
});

/** Whether a document has the section: a heading of its number, or under that a heading or an entry of its part's. */
function hasSection(path: string, section: string, part: string | undefined): boolean {
  const [, own] = readFileSync(path, 'utf8').split(new RegExp(`^## ${section}\\b\\.? `, 'm'));
  const text = own?.split(/^## /m)[0];
  return text !== undefined && (part === undefined || new RegExp(`^(?:### ${section}\\.${part} |${part}\\. )`, 'm').test(text));
}

test('every section that a comment names is in its document', () => {
  const cited = citations.flatMap(({ where, path, section, part }) =>
    section !== undefined && existsSync(path) ? [{ where, path, section, part }] : [],
  );
  expect(cited.filter(({ path, section, part }) => !hasSection(path, section, part)).map(({ where }) => where)).toEqual([]);
});
