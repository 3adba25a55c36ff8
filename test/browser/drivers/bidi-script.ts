import { recordIn, type Bidi } from './bidi.ts';

/** Value of a script's answer; rejects with the exception's text. */
function valueOf(answer: Readonly<Record<string, unknown>>): unknown {
  if (answer['type'] === 'success') return recordIn(answer, 'result')?.['value'];
  const why = recordIn(answer, 'exceptionDetails')?.['text'];
  throw new Error(typeof why === 'string' ? why : 'a script failed');
}

/** Value of an expression in a context, through JSON; promises are awaited. */
export async function evaluateIn<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const wrapped = `Promise.resolve(${expression}).then((value) => JSON.stringify(value === undefined ? null : value))`;
  const text = valueOf(await bidi('script.evaluate', { expression: wrapped, target: { context }, awaitPromise: true }));
  const value: T = JSON.parse(String(text));
  return value;
}

/** Answer of a function that takes nodes, through JSON. */
export async function callIn<T>(bidi: Bidi, context: string, call: { declaration: string; nodes: readonly string[] }): Promise<T> {
  const answer = await bidi('script.callFunction', {
    functionDeclaration: `(...nodes) => JSON.stringify((${call.declaration})(...nodes))`,
    target: { context },
    arguments: call.nodes.map((sharedId) => ({ sharedId })),
    awaitPromise: true,
  });
  const value: T = JSON.parse(String(valueOf(answer)));
  return value;
}

/** Shared id of the closed shadow root of the first element of a name; `undefined` where there is no such element. */
export async function closedRootOf(bidi: Bidi, context: string, localName: string): Promise<string | undefined> {
  const answer = await bidi('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(localName)})`,
    target: { context },
    awaitPromise: false,
    // 0 levels of children, but shadow roots, the closed ones among them.
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const id = recordIn(answer, 'result', 'value', 'shadowRoot')?.['sharedId'];
  return typeof id === 'string' ? id : undefined;
}
