/**
 * Keeps the focus in a form whose button is removed because it has worked: the text field gets it, where the reader was
 * writing. Does nothing if the focus is elsewhere by then.
 */
export function keepFocus({currentTarget: button}: Event, signal: AbortSignal): void {
  const root = button instanceof Element ? button.getRootNode() : null;
  if (!(root instanceof ShadowRoot) || !(button instanceof Element)) return;
  const observer = new MutationObserver(() => {
    if (button.isConnected) return;
    observer.disconnect();
    if (document.activeElement === document.body) root.querySelector('textarea')?.focus({preventScroll: true});
  });
  observer.observe(root, {childList: true, subtree: true});
  signal.addEventListener('abort', () => observer.disconnect());
}
