// Keeps the scroll position stable while a thread changes.

import type {ReactiveElement} from 'lit';

/** The distance between hit tests, in px. */
const STEP = 24;

/**
 * Applies a change to a thread, then scrolls so that the first visible comment stays where it was. If the change hides
 * that comment, the element that `substituteFor` returns for its id takes its place.
 */
export async function keepPlace(
  host: ReactiveElement,
  change: () => void,
  substituteFor: (id: string) => Element | null,
): Promise<void> {
  const anchor = findVisible(host);
  const top = anchor?.getBoundingClientRect().top ?? 0;
  change();
  await host.updateComplete;
  if (!anchor) return;
  const isShown = anchor.isConnected && !anchor.closest('[hidden]');
  const target = isShown ? anchor : substituteFor(anchor.getAttribute('data-id') ?? '');
  if (target)
    scrollBy({top: target.getBoundingClientRect().top - (isShown ? top : Math.max(top, 0)), behavior: 'instant'});
}

// Returns the first comment in the viewport. Uses hit testing, because a thread may have 10,000 rows.
function findVisible({shadowRoot}: ReactiveElement): Element | null {
  const box = shadowRoot?.host.getBoundingClientRect();
  if (!shadowRoot || !box) return null;
  for (let y = Math.max(box.top, 0) + 1; y < Math.min(box.bottom, innerHeight); y += STEP) {
    const article = shadowRoot.elementFromPoint(box.left + box.width / 2, y)?.closest('article');
    if (article) return article;
  }
  return null;
}
