// Adds style sheets to a shadow root.

import type {CSSResult} from 'lit';

/** Whether the browser supports constructed style sheets. Without them, a root gets `style` elements. */
export const CAN_CONSTRUCT = canConstruct();

/** Appends style sheets to a root. Skips those that the root already has. */
export function addStyles<T extends ParentNode>(root: T, ...styles: readonly CSSResult[]): T {
  if (!(root instanceof ShadowRoot)) return root;
  for (const style of styles) {
    const sheet = CAN_CONSTRUCT && style.styleSheet;
    if (!sheet) addElement(root, style.cssText);
    // Older browsers have a frozen `adoptedStyleSheets` array: replace it instead of pushing.
    else root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet])];
  }
  return root;
}

function addElement(root: ShadowRoot, css: string): void {
  if (root.textContent?.includes(css)) return;
  const element = document.createElement('style');
  element.textContent = css;
  root.append(element);
}

function canConstruct(): boolean {
  try {
    new CSSStyleSheet().replaceSync('');
    return true;
  } catch {
    return false;
  }
}
