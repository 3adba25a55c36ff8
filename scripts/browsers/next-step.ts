import { VARIABLE } from './places.ts';
import type { Machine } from './places.ts';
import { nameOf, refusal } from './product.ts';
import type { Product, Wanted } from './product.ts';

/** A program that exists and may be the wanted browser. */
export interface Candidate {
  readonly path: string;
  /** Absent when it did not answer, for instance because system libraries are missing. */
  readonly product: Product | undefined;
  /** True for the path that the person gave in COMOVE_CHROMIUM or COMOVE_FIREFOX. */
  readonly chosen?: boolean;
}

/** Name of the package in Debian. */
export const DEBIAN_PACKAGE: Readonly<Record<Wanted, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Ways to get a browser that is not there, in the order in which they are tried. */
export type Way = 'apt' | 'playwright' | 'puppeteer';

export type Step =
  | { readonly kind: 'use'; readonly path: string }
  | { readonly kind: 'get'; readonly way: Way }
  | { readonly kind: 'give-up'; readonly sentence: string };

export interface Search {
  readonly wanted: Wanted;
  readonly machine: Machine;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Ways already tried. */
  readonly tried: readonly Way[];
}

/**
 * Which ways there are on a machine. Playwright's own Firefox is patched for its own protocol and is no stock
 * Firefox, so Firefox comes from Mozilla through Puppeteer's installer.
 */
export function waysFor(wanted: Wanted, machine: Machine): readonly Way[] {
  const packages: readonly Way[] = machine.platform === 'linux' && machine.distribution === 'debian' && machine.isRoot ? ['apt'] : [];
  return [...packages, ...(wanted === 'chromium' ? (['playwright', 'puppeteer'] as const) : (['puppeteer'] as const))];
}

/** Decides what to do next: use what is there, get it, or say in one sentence what the person can do. */
export function nextStep({ wanted, machine, candidates, tried }: Search): Step {
  const chosen = candidates.find((candidate) => candidate.chosen);
  const fault = chosen && refusal(wanted, chosen.product);
  if (chosen && fault !== undefined) return { kind: 'give-up', sentence: `${VARIABLE[wanted]} points to ${chosen.path}, which ${fault}.` };
  const usable = candidates.find((candidate) => refusal(wanted, candidate.product) === undefined);
  if (usable) return { kind: 'use', path: usable.path };
  const way = waysFor(wanted, machine).find((each) => !tried.includes(each));
  if (way) return { kind: 'get', way };
  return { kind: 'give-up', sentence: adviceFor(wanted, machine, candidates) };
}

function adviceFor(wanted: Wanted, machine: Machine, candidates: readonly Candidate[]): string {
  const seen = candidates[0];
  const because = seen ? ` (${seen.path} ${refusal(wanted, seen.product)})` : '';
  return `No ${nameOf(wanted)} was found or could be downloaded${because}: ${howToInstall(wanted, machine)}, or set ${VARIABLE[wanted]} to its path.`;
}

function howToInstall(wanted: Wanted, { platform, distribution }: Machine): string {
  if (platform === 'linux' && distribution === 'debian') return `run "apt-get install ${DEBIAN_PACKAGE[wanted]}" as root`;
  if (wanted === 'firefox') return 'install Firefox from https://www.mozilla.org/firefox';
  if (platform === 'linux') return 'install the package "chromium" of your distribution';
  return 'install Chrome for Testing from https://googlechromelabs.github.io/chrome-for-testing';
}
