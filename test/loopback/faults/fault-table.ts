import type { Fault } from './fault.ts';

/** An exact host, or a pattern that the whole address is tested against. */
export type Where = string | RegExp;

/** Faults on demand. */
export interface Faults {
  /** Adds a fault for matching requests, for good or for the next `times` of them; the answer removes it. */
  set(where: Where, fault: Fault, times?: number): () => void;
  /** Removes every fault that was set for exactly this place; without one, all. */
  clear(where?: Where): void;
}

export interface FaultTable extends Faults {
  /** Faults that a request meets, oldest first; counts it. */
  meet(url: URL): readonly Fault[];
}

interface Entry {
  readonly where: Where;
  readonly fault: Fault;
  left: number;
}

const matches = (where: Where, url: URL): boolean => (typeof where === 'string' ? url.hostname === where : where.test(url.href));
const same = (a: Where, b: Where): boolean => String(a) === String(b);

/** An empty table of faults. */
export function faultTable(): FaultTable {
  let entries: Entry[] = [];
  return {
    set(where, fault, times = Number.POSITIVE_INFINITY) {
      const entry = { where, fault, left: times };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    clear(where) {
      entries = where === undefined ? [] : entries.filter((entry) => !same(entry.where, where));
    },
    meet(url) {
      const met = entries.filter((entry) => entry.left > 0 && matches(entry.where, url));
      for (const entry of met) entry.left -= 1;
      entries = entries.filter((entry) => entry.left > 0);
      return met.map((entry) => entry.fault);
    },
  };
}
