// Style sheets of a shadow root.

import type {CSSResult} from 'lit';

/** Whether scripts can make style sheets. Where they cannot, a root gets `style` elements. */
export const CAN_CONSTRUCT = canConstruct();

/** Adds style sheets to a root, after those it has. A sheet that it has already is not added again. */
export function addStyles<T extends ParentNode>(root: T, ...styles: readonly CSSResult[]): T {
  if (!(root instanceof ShadowRoot)) return root;
  for (const style of styles) {
    const sheet = CAN_CONSTRUCT && style.styleSheet;
    if (!sheet) addElement(root, style.cssText);
    // The first browsers with constructed sheets have a frozen list of them.
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
