/**
 * Places elements in a parent, in this order, among other children that it leaves where they are. Does not touch an
 * element that is in place: a move takes the caret from a form, unless the browser has `moveBefore`.
 */
export function placeChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  // A long thread has hundreds of sections, and each step adds to the last one.
  let next = children.find(({parentElement}) => parentElement === parent) ?? parent.firstElementChild;
  for (const child of children) {
    while (next && !wanted.has(next)) next = next.nextElementSibling;
    if (child === next) next = next.nextElementSibling;
    else if ('moveBefore' in parent && parent.isConnected && child.isConnected) parent.moveBefore(child, next);
    else parent.insertBefore(child, next);
  }
}
