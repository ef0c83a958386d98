// Renders what few rows have. Unlike an expression in a template, it costs the other rows nothing.

import {nothing, render} from 'lit';

const used = new WeakSet<Node>();
const ends = new WeakMap<Element, Text>();

/** Renders content before a node, in the node's parent. `nothing` removes what was rendered there. */
export function renderBefore(node: ChildNode | null | undefined, content: unknown): void {
  const parent = node?.parentElement;
  if (!parent || (content === nothing && !used.has(node))) return;
  used.add(node);
  render(content, parent, {renderBefore: node});
}

/** Renders content at the end of an element. `nothing` removes what was rendered there. */
export function renderLast(parent: Element | null | undefined, content: unknown = nothing): void {
  if (!parent || (content === nothing && !ends.has(parent))) return;
  const end = ends.get(parent) ?? new Text();
  if (!end.parentNode) parent.append(end);
  ends.set(parent, end);
  renderBefore(end, content);
}
