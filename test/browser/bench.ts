import type { Internet } from '../loopback/start-internet.ts';
import type { TestBrowser } from './drivers/tab.ts';

/** What a suite works with: made before its first test, so it is asked for inside of tests only. */
export interface Bench {
  readonly internet: Internet;
  readonly browser: TestBrowser;
}

export type GetBench = () => Bench;
