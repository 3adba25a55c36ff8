import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** `quiet-unless-failing` prints what the command said only when it failed. */
  readonly stdio?: 'inherit' | 'quiet-unless-failing';
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command in the project's root and answers with its exit code: 127 when it could not start, 128 + n
 * after signal n. A signal that this process gets meanwhile is passed on, and ends this process too once the command has ended.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  { env = process.env, stdio = 'inherit' }: RunOptions = {},
): Promise<number> {
  return new Promise((done) => {
    const quiet = stdio === 'quiet-unless-failing';
    const child = spawn(program, args, { cwd: ROOT, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const said: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    let received: NodeJS.Signals | undefined;
    const forward = (signal: NodeJS.Signals): void => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    const finish = (code: number): void => {
      for (const signal of SIGNALS) process.off(signal, forward);
      if (received) process.exit(128 + constants.signals[received]);
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      done(code);
    };
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      finish(127);
    });
    child.once('close', (code, signal) => finish(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
}

/** The project's root: every script runs there. */
const ROOT = new URL('..', import.meta.url);
