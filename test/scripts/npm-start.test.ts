import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { hasDisplay } from '../../scripts/display.ts';
import { personEnv } from './person-env.ts';

const SURFACES = ['popup', 'dashboard', 'options', 'news-chip', 'news-card', 'exchange-chip', 'exchange-card'];
const FILES = SURFACES.flatMap((surface) => ['light', 'dark'].map((scheme) => `.cache/screens/${surface}-${scheme}.png`));

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** `npm start` as a person runs it on a machine without a display. */
const npmStart = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile('npm', ['start', '--', ...args], { env: personEnv() }, (_error, stdout, stderr) =>
      done({ code: child.exitCode ?? 1, output: stdout + stderr }),
    );
  });

/** Width and height of a PNG file (its IHDR chunk, always the first). */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

let ended: Ended;

beforeAll(async () => {
  rmSync('.cache/screens', { recursive: true, force: true });
  ended = await npmStart('--market=simulated');
}, 600_000);

test('npm start without a display ends well', () => {
  expect(ended.output).not.toContain('Missing');
  expect(ended.code, ended.output).toBe(0);
});

test.for(FILES)('writes %s and prints its path', (file) => {
  expect(existsSync(file)).toBe(true);
  expect(ended.output).toContain(file);
  expect(readFileSync(file).byteLength).toBeGreaterThan(10_000);
});

test('takes the popup at the size that the toolbar gives it', () => {
  const [width, height] = sizeOf('.cache/screens/popup-light.png');
  expect(width).toBeGreaterThan(400);
  expect(width).toBeLessThanOrEqual(800);
  expect(height).toBeLessThanOrEqual(600);
});

test('prints the headline: words, r with interval and n, dates, sources, and that the market is simulated', () => {
  expect(ended.output).toMatch(/Russell 2000 and crypto market cap: .+ \(closes to \d{4}-\d\d-\d\d\)/);
  expect(ended.output).toMatch(/r −?\d\.\d\d \(−?\d\.\d\d to −?\d\.\d\d with 95\u202f% confidence\) over 90 sessions, n 90/);
  expect(ended.output).toMatch(/Russell 2000: yahoo, to \d{4}-\d\d-\d\d, fetched .+Z/);
  expect(ended.output).toContain('market: simulated, every number is made up');
});

test('a market that does not exist is refused in a sentence, before anything is built', async () => {
  const refused = await npmStart('--market=/nowhere');
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain('/nowhere is no folder with russell2000.csv');
  expect(refused.output).not.toContain('Building');
});

test.for<[NodeJS.Platform, Record<string, string>, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { DISPLAY: ':0', COMOVE_HEADLESS: '1' }, false],
  ['darwin', {}, true],
  ['win32', {}, true],
  ['win32', { COMOVE_HEADLESS: '1' }, false],
])('a window can be shown on %s with %o: %s', ([platform, env, answer]) => {
  expect(hasDisplay(platform, env)).toBe(answer);
});
