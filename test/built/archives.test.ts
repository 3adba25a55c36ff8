import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Names in a zip archive: the file headers of its central directory (PKWARE APPNOTE 4.3.12). */
function namesIn(archive: string): readonly string[] {
  const bytes = readFileSync(archive);
  const names: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 46)) {
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  return names;
}

test.for(['chrome', 'firefox'])('npm run zip packs the whole extension (%s)', (browser) => {
  const archive = `.output/comove-${version}-${browser}.zip`;
  expect(existsSync(archive), `${archive} is made by "npm run zip"`).toBe(true);
  const names = namesIn(archive);
  expect(names).toEqual(expect.arrayContaining(['manifest.json', 'content-scripts/badge.js', 'popup.html', '_locales/en/messages.json']));
  expect(names.filter((name) => /\.map$|(^|\/)test\//.test(name))).toEqual([]);
});

test('and the sources that Mozilla asks for, without what is made from them', () => {
  const names = namesIn(`.output/comove-${version}-sources.zip`);
  expect(names).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'lib/sources/registry.ts', 'README.md']),
  );
  expect(names.filter((name) => /^(?:node_modules|\.output|\.cache|\.git)\//.test(name))).toEqual([]);
});
