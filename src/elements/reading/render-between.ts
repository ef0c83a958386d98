// Renders with Lit between the elements that the first page consists of.

import {nothing, render} from 'lit';

const used = new WeakSet<Node>();
const ends = new WeakMap<Element, Text>();

/** Renders content before a node, in the node's parent. `nothing` removes what was rendered there. */
export function renderBefore(node: ChildNode, content: unknown): void {
  const parent = node.parentElement;
  if (!parent || (content === nothing && !used.has(node))) return;
  used.add(node);
  render(content, parent, {renderBefore: node});
}

/** Renders content at the end of an element. `nothing` removes what was rendered there. */
export function renderLast(parent: Element, content: unknown): void {
  if (content === nothing && !ends.has(parent)) return;
  const end = ends.get(parent) ?? new Text();
  if (!end.parentNode) parent.append(end);
  ends.set(parent, end);
  renderBefore(end, content);
}
