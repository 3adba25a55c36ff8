import type { Browser } from 'puppeteer-core';
import { assert } from '../../../lib/core/assert.ts';

/** Sends a WebDriver BiDi command and answers with its result. */
export type Bidi = (method: string, params: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * The BiDi connection that Puppeteer holds. It is not in Puppeteer's types, but a session takes one client only, and
 * Puppeteer's own pages refuse what we need: extension pages, closed shadow roots, the browser's own context.
 */
export function bidiOf(browser: Browser): Bidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  assert(isRecord(connection), 'Puppeteer drives Firefox over BiDi');
  const { send } = connection;
  assert(typeof send === 'function', 'a BiDi connection sends commands');
  return async (method, params) => {
    const answer: unknown = await Reflect.apply(send, connection, [method, params]);
    const result = isRecord(answer) && 'result' in answer ? answer['result'] : answer;
    return isRecord(result) ? result : {};
  };
}

/** A field of a BiDi answer that is a record. */
export function recordIn(value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  let inner: unknown = value;
  for (const key of path) inner = isRecord(inner) ? inner[key] : undefined;
  return isRecord(inner) ? inner : undefined;
}
