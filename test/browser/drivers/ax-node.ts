/** One thing that a screen reader would tell of: elements in closed shadow roots among them. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** States by name: `checked`, `expanded`, `selected`, `focused` … */
  readonly states: Readonly<Record<string, unknown>>;
  readonly backendNodeId: number;
  /** Names of what it stands in, innermost first, as `role name`. */
  readonly within: readonly string[];
}

/** What is looked for: a role, and a name by its whole text or a pattern. */
export interface AxQuery {
  readonly role: string;
  readonly name?: string | RegExp;
}

/** Whether a node is what is looked for. */
export function fits(node: AxNode, { role, name }: AxQuery): boolean {
  if (node.role !== role) return false;
  if (name === undefined) return true;
  return typeof name === 'string' ? node.name === name : name.test(node.name);
}
