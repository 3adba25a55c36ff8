import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_DIR } from '../../scripts/build.ts';

/** The two production builds, which `npm test` makes before these tests. */
export const BUILDS = Object.entries(EXTENSION_DIR).map(([browser, dir]) => ({ browser, dir }));

/** Text of a file of a build. */
export function read(dir: string, file: string): string {
  const path = join(dir, file);
  if (!existsSync(path))
    throw new Error(`${path} is missing: run "npm run build" and "npm run build:firefox" first, or "npm test -- built"`);
  return readFileSync(path, 'utf8');
}

/** Bytes that a file takes after gzip. */
export const gzipped = (dir: string, file: string): number => gzipSync(read(dir, file), { level: 9 }).byteLength;

/** Files of a build with one of the endings, from its folder. */
export const files = (dir: string, endings: string): readonly string[] => globSync(`**/*.{${endings},}`, { cwd: dir });

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[^'"`;()]*?\bfrom\s*)?["']([^"']+)["']/g;

/** What a page of the extension loads before it is complete: its HTML, scripts, their static imports, and style sheets. */
export function loadedBy(dir: string, page: string): readonly string[] {
  const linked = [...read(dir, page).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) =>
    normalize((match[1] ?? '').replace(/^\//, '')),
  );
  const found = new Set([page]);
  const open = [...linked];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const folder = dirname(file);
    if (file.endsWith('.js'))
      open.push(...[...read(dir, file).matchAll(STATIC_IMPORT)].map((match) => normalize(join(folder, match[1] ?? ''))));
  }
  return [...found];
}
