import { reportToConsole } from '../../lib/platform/report.ts';

/** Waits for work that nobody is there to hear the failure of: it is told to the console, where a bug report finds it. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    reportToConsole(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
