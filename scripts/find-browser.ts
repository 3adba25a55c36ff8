import { commandsFor } from './browsers/commands.ts';
import type { Command } from './browsers/commands.ts';
import { candidatesOf, thisMachine } from './browsers/inspect.ts';
import { nextStep } from './browsers/next-step.ts';
import type { Candidate, Way } from './browsers/next-step.ts';
import { VARIABLE } from './browsers/places.ts';
import type { Machine } from './browsers/places.ts';
import { nameOf } from './browsers/product.ts';
import type { Wanted } from './browsers/product.ts';
import { err, ok } from '../lib/core/result.ts';
import type { Result } from '../lib/core/result.ts';
import { runCommand } from './run-command.ts';

/** What finding a browser does to the machine; injected in tests. */
export interface FindEffects {
  readonly machine: Machine;
  candidates(wanted: Wanted): Promise<readonly Candidate[]>;
  /** Runs a command and answers with its exit code. Whether a way worked shows in the next look at the candidates. */
  run(command: Command): Promise<number>;
  say(line: string): void;
}

/**
 * Path of a browser that loads our unpacked extension: one that is there, else one that it gets. Each way is
 * tried once; a failed one is followed by the next. The error is one sentence that says what to install.
 */
export async function findBrowser(wanted: Wanted, effects: FindEffects): Promise<Result<string, string>> {
  const tried: Way[] = [];
  for (;;) {
    const step = nextStep({ wanted, machine: effects.machine, candidates: await effects.candidates(wanted), tried });
    if (step.kind === 'use') return ok(step.path);
    if (step.kind === 'give-up') return err(step.sentence);
    tried.push(step.way);
    effects.say(`No ${nameOf(wanted)} for the extension is installed; getting one (${step.way}).`);
    for (const command of commandsFor(step.way, wanted)) await effects.run(command);
  }
}

/** `findBrowser` on this machine. */
export function findBrowserHere(wanted: Wanted): Promise<Result<string, string>> {
  const machine = thisMachine();
  return findBrowser(wanted, {
    machine,
    candidates: (each) => candidatesOf(each, machine),
    run: ({ program, args }) => runCommand(program, args, { stdio: 'quiet-unless-failing' }),
    say: (line) => console.log(line),
  });
}

/** Finds the wanted browsers and puts their paths where drivers look for them: COMOVE_CHROMIUM, COMOVE_FIREFOX. */
export async function provideBrowsers(wanted: readonly Wanted[]): Promise<Result<null, string>> {
  for (const each of wanted) {
    const found = await findBrowserHere(each);
    if (!found.ok) return found;
    process.env[VARIABLE[each]] = found.value;
  }
  return ok(null);
}
