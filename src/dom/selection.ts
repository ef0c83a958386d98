// What is selected, in the page or in a shadow root.

/** What is selected as a range, when it has any text; `root` is a shadow root that it may be in. */
export function selectedRange(root: ShadowRoot): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const found = composedRange(selection, root);
  if (!found || found.startContainer.getRootNode() !== found.endContainer.getRootNode()) return null;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed || range.toString().trim() === '' ? null : range;
}

// Browsers without composed ranges tell what is inside a shadow root by themselves (Firefox), or when it is asked
// (Chromium).
function composedRange(
  selection: Selection,
  root: ShadowRoot & {getSelection?(): Selection | null},
): AbstractRange | null {
  if ('getComposedRanges' in selection) return selection.getComposedRanges({shadowRoots: [root]})[0] ?? null;
  const own = root.getSelection?.() ?? selection;
  return own.rangeCount > 0 ? own.getRangeAt(0) : null;
}
