// Reads the selection, in the page or in a shadow root.

/** Returns the selected range, or null if it has no text. `root` is a shadow root that may contain the selection. */
export function selectedRange(root: ShadowRoot): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const found = composedRange(selection, root);
  if (!found || found.startContainer.getRootNode() !== found.endContainer.getRootNode()) return null;
  // WebKit tells the old places in nodes that have become shorter.
  if (found.startOffset > lengthOf(found.startContainer) || found.endOffset > lengthOf(found.endContainer)) return null;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed || range.toString().trim() === '' ? null : range;
}

// Without composed ranges, the selection in a shadow root is in the document's selection (Firefox) or in the shadow
// root's own (Chromium).
function composedRange(
  selection: Selection,
  root: ShadowRoot & {getSelection?(): Selection | null},
): AbstractRange | null {
  if ('getComposedRanges' in selection) return selection.getComposedRanges({shadowRoots: [root]})[0] ?? null;
  const own = root.getSelection?.() ?? selection;
  return own.rangeCount > 0 ? own.getRangeAt(0) : null;
}

const lengthOf = (node: Node): number => (node instanceof CharacterData ? node.length : node.childNodes.length);
