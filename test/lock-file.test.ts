import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const Versions = v.record(v.string(), v.string());
const LockFile = v.object({
  packages: v.record(v.string(), v.object({ resolved: v.optional(v.string()), optionalDependencies: v.optional(Versions) })),
});
const Manifest = v.object({ dependencies: Versions, devDependencies: Versions });

const { packages } = v.parse(LockFile, JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = v.parse(Manifest, JSON.parse(readFileSync('package.json', 'utf8')));

/** Where Node would look for `name` from the package at `path`, nearest first. */
function placesOf(name: string, path: string): readonly string[] {
  const parts = path.split('/node_modules/');
  const nested = parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/${name}`);
  return [...nested, `node_modules/${name}`];
}

test('package.json names exact versions only', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

// npm ci refuses a lock file that lacks a platform's optional package, and npm install leaves out those that a
// registry does not offer to the platform at hand.
test('the lock file holds the optional packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !placesOf(name, path).some((place) => place in packages)),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
