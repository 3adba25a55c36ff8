import { writeFile } from 'node:fs/promises';
import { ACCESSIBLE_NAMES, SCROLLED_BOX } from './accessible-name.ts';
import type { AxQuery } from './ax-node.ts';
import type { Box } from './ax-tree.ts';
import { recordIn, type Bidi } from './bidi.ts';
import { callIn, closedRootOf, evaluateIn } from './bidi-script.ts';
import type { Found, Point, Tab } from './tab.ts';
import { until } from './until.ts';

/** The extension's host element, whose closed shadow root is looked into. */
const HOST = 'comove-badge';

/** Keys that BiDi names by code points of its own (WebDriver, "keyboard actions"). */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Alt: '\uE00A',
  Control: '\uE009',
};

/** Something found, and BiDi's handle of it. */
interface Located extends Found {
  readonly node: string;
}

interface Described {
  readonly name: string;
  readonly shown: boolean;
  readonly box: Box;
}

const sharedIds = (answer: Readonly<Record<string, unknown>>): readonly string[] => {
  const nodes: unknown = answer['nodes'];
  return Array.isArray(nodes) ? nodes.map((node) => String(recordIn(node)?.['sharedId'])) : [];
};

/** Finds by the browser's own accessibility engine, in the document and in the closed shadow root of our host. */
async function findIn(bidi: Bidi, context: string, { role, name }: AxQuery): Promise<readonly Located[]> {
  const value = { role, ...(typeof name === 'string' && { name }) };
  const root = await closedRootOf(bidi, context, HOST);
  const starts = [{}, ...(root === undefined ? [] : [{ startNodes: [{ sharedId: root }] }])];
  const located = await Promise.all(
    starts.map((start) => bidi('browsingContext.locateNodes', { context, locator: { type: 'accessibility', value }, ...start })),
  );
  const nodes = located.flatMap(sharedIds);
  if (nodes.length === 0) return [];
  const described = await callIn<readonly Described[]>(bidi, context, { declaration: ACCESSIBLE_NAMES, nodes });
  return described
    .map((item, i) => ({ ...item, node: nodes[i] ?? '' }))
    .filter((item) => item.shown && (!(name instanceof RegExp) || name.test(item.name)))
    .map((item) => ({ name: typeof name === 'string' ? name : item.name, box: item.box, node: item.node }));
}

/** Where the first such thing is once it is in view and has stopped moving. */
function stillBox(bidi: Bidi, context: string, query: AxQuery): Promise<Box> {
  let before: Box | undefined;
  return until(
    async () => {
      const [found] = await findIn(bidi, context, query);
      const box = found && (await callIn<Box>(bidi, context, { declaration: SCROLLED_BOX, nodes: [found.node] }));
      const still = box && before && box.x === before.x && box.y === before.y;
      before = box;
      return still ? box : undefined;
    },
    { failure: () => `${query.role} ${String(query.name)} does not stand still in view` },
  );
}

const perform = (bidi: Bidi, context: string, actions: readonly Readonly<Record<string, unknown>>[]) =>
  bidi('input.performActions', { context, actions });

const pointer = (actions: readonly Readonly<Record<string, unknown>>[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});
const moveTo = ({ x, y }: Point, duration = 0) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration });
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };
const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Presses keys one after the other and lets them go the other way round. */
function pressTogether(bidi: Bidi, context: string, names: readonly string[]): Promise<unknown> {
  const keys = names.map((name) => KEYS[name] ?? name);
  const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
  return perform(bidi, context, [{ type: 'key', id: 'keyboard', actions }]);
}

/** One context of Firefox as a tab of the suites. */
export function firefoxTab(bidi: Bidi, context: string): Tab {
  const waitFor: Tab['waitFor'] = (query, timeoutMs) =>
    until(async () => (await findIn(bidi, context, query))[0], {
      ...(timeoutMs !== undefined && { timeoutMs }),
      failure: async () =>
        `no ${query.role} ${String(query.name ?? '')} among:\n${(await findIn(bidi, context, { role: query.role })).map(({ name }) => name).join('\n')}`,
    });
  return {
    async goto(address) {
      await bidi('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async reload() {
      await bidi('browsingContext.reload', { context, wait: 'complete' });
    },
    evaluate: (expression) => evaluateIn(bidi, context, expression),
    find: (query) => findIn(bidi, context, query),
    waitFor,
    async click(query) {
      await waitFor(query);
      const box = await stillBox(bidi, context, query);
      await perform(bidi, context, [pointer([moveTo(middleOf(box)), DOWN, UP])]);
    },
    async styleOf(query, property) {
      await waitFor(query);
      const [found] = await findIn(bidi, context, query);
      const declaration = `(element) => getComputedStyle(element).getPropertyValue(${JSON.stringify(property)})`;
      return callIn<string>(bidi, context, { declaration, nodes: found ? [found.node] : [] });
    },
    async moveMouse(to) {
      await perform(bidi, context, [pointer([moveTo(to)])]);
    },
    async drag(from, to) {
      const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      await perform(bidi, context, [pointer([moveTo(from), DOWN, moveTo(half, 60), moveTo(to, 60), UP])]);
    },
    press: async (key) => void (await pressTogether(bidi, context, key.split('+'))),
    async type(text) {
      for (const character of text) await pressTogether(bidi, context, [character]);
    },
    async resize(viewport) {
      // A tab that the browser has just opened by itself is for a moment without its browser element: it refuses then.
      let refusal: unknown;
      const sized = (): Promise<boolean> =>
        bidi('browsingContext.setViewport', { context, viewport }).then(
          () => true,
          (error: unknown) => {
            refusal = error;
            return false;
          },
        );
      await until(sized, { timeoutMs: 5000, failure: () => `the size was refused: ${String(refusal)}` });
      // The size arrives in the content process after the answer.
      const arrived = `innerWidth === ${viewport.width} && innerHeight === ${viewport.height}`;
      await until(() => evaluateIn<boolean>(bidi, context, arrived), { everyMs: 20, failure: () => 'the size never arrived' });
    },
    async bringToFront() {
      await bidi('browsingContext.activate', { context });
    },
    async screenshot(path) {
      const { data } = await bidi('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(String(data), 'base64'));
    },
    async close() {
      await bidi('browsingContext.close', { context });
    },
  };
}
