import type { CDPSession, Page } from 'playwright-core';
import { fits, type AxNode, type AxQuery } from './ax-node.ts';
import { until } from './until.ts';

type ProtocolNode = Awaited<ReturnType<typeof protocolNodes>>[number];

async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    // A page that was closed in the meantime took its session with it.
    await session.detach().catch(() => undefined);
  }
}

const protocolNodes = (page: Page) =>
  withSession(page, async (session) => {
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes;
  });

const textOf = (value: ProtocolNode['name']): string => String(value?.value ?? '');

function ancestorsOf(node: ProtocolNode, byId: ReadonlyMap<string, ProtocolNode>): readonly string[] {
  const names: string[] = [];
  for (let parent = byId.get(node.parentId ?? ''); parent; parent = byId.get(parent.parentId ?? ''))
    if (!parent.ignored && textOf(parent.name) !== '') names.push(`${textOf(parent.role)} ${textOf(parent.name)}`);
  return names;
}

/** The accessibility tree of a page in Chromium, in document order, without what is ignored. It enters closed shadow roots. */
export async function axTree(page: Page): Promise<readonly AxNode[]> {
  const nodes = await protocolNodes(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes
    .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
    .map((node) => ({
      role: textOf(node.role),
      name: textOf(node.name),
      description: textOf(node.description),
      value: textOf(node.value),
      states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      backendNodeId: node.backendDOMNodeId ?? 0,
      within: ancestorsOf(node, byId),
    }));
}

/** Nodes that are looked for, in document order. */
export const axFind = async (page: Page, query: AxQuery): Promise<readonly AxNode[]> =>
  (await axTree(page)).filter((node) => fits(node, query));

/** The first such node, as soon as there is one. Rejects with what there was instead. */
export function axWaitFor(page: Page, query: AxQuery, timeoutMs?: number): Promise<AxNode> {
  return until(async () => (await axFind(page, query))[0], {
    ...(timeoutMs !== undefined && { timeoutMs }),
    failure: async () => `no ${query.role} ${String(query.name ?? '')} on ${page.url()} among:\n${await axText(page)}`,
  });
}

/** The tree as lines of `role name`, for messages. */
export const axText = async (page: Page): Promise<string> =>
  (await axTree(page))
    .filter(({ role, name }) => role !== 'InlineTextBox' && name !== '')
    .map(({ role, name }) => `${role} ${name}`)
    .join('\n');

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a node is in the window, in CSS px; `undefined` where it has no box. */
export function axBox(page: Page, node: AxNode): Promise<Box | undefined> {
  return withSession(page, async (session) => {
    // Without a layout box the protocol answers with an error; that is the answer.
    const answer = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId }).catch(() => undefined);
    if (!answer) return undefined;
    // The corners of the border; the model's own width and height leave CSS zoom out.
    const [x = 0, y = 0, , , right = x, bottom = y] = answer.model.border;
    return { x, y, width: right - x, height: bottom - y };
  });
}

/** A computed style of a node, closed shadow roots included. */
export function axStyle(page: Page, node: AxNode, property: string): Promise<string> {
  return withSession(page, async (session) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function (property) { return getComputedStyle(this).getPropertyValue(property); }',
      arguments: [{ value: property }],
      returnByValue: true,
    });
    return String(result.value);
  });
}

/**
 * Where a node is once it is in view and has stopped moving: pages draw in steps, and things slide while they do. It is
 * found anew each time, as an eye does: one that was drawn again is another node.
 */
function axStillBox(page: Page, query: AxQuery): Promise<Box> {
  let before: Box | undefined;
  return until(
    async () => {
      const [node] = await axFind(page, query);
      if (!node) return undefined;
      await withSession(page, (session) => session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId })).catch(
        () => undefined,
      );
      const box = await axBox(page, node);
      const still = box && before && box.x === before.x && box.y === before.y && box.width > 0;
      before = box;
      return still ? box : undefined;
    },
    { failure: () => `${query.role} ${String(query.name ?? '')} does not stand still in view` },
  );
}

/** Clicks in the middle of a node with the mouse, as a person would. */
export async function axClick(page: Page, query: AxQuery): Promise<void> {
  await axWaitFor(page, query);
  const box = await axStillBox(page, query);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
