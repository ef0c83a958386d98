// Changes a thread without moving what its reader looks at.

import type {LitElement} from 'lit';

const STEP = 24;

/**
 * Runs a change of a thread, and scrolls so that the comment at the top of the visible part stays where it was. When
 * the change hides it, what `instead` names for it takes its place.
 */
export async function keepPlace(
  host: LitElement,
  change: () => void,
  instead: (id: string) => Element | null,
): Promise<void> {
  const anchor = findVisible(host);
  const top = anchor?.getBoundingClientRect().top ?? 0;
  change();
  await host.updateComplete;
  if (!anchor) return;
  const isHere = anchor.isConnected && !anchor.closest('[hidden]');
  const place = isHere ? anchor : instead(anchor.getAttribute('data-id') ?? '');
  if (place)
    scrollBy({top: place.getBoundingClientRect().top - (isHere ? top : Math.max(top, 0)), behavior: 'instant'});
}

// The first comment that can be seen. Asked of the screen: a thread may have ten thousand.
function findVisible({shadowRoot}: LitElement): Element | null {
  const box = shadowRoot?.host.getBoundingClientRect();
  if (!shadowRoot || !box) return null;
  for (let y = Math.max(box.top, 0) + 1; y < Math.min(box.bottom, innerHeight); y += STEP) {
    const article = shadowRoot.elementFromPoint(box.left + box.width / 2, y)?.closest('article');
    if (article) return article;
  }
  return null;
}
