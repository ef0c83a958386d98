import type {Page} from 'playwright-core';

/** Waits until the text field of a form has the focus: a form takes it after its code has loaded. */
export async function focusedForm(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    let active = document.activeElement;
    while (active?.shadowRoot) active = active.shadowRoot.activeElement;
    return active instanceof HTMLTextAreaElement;
  });
}
