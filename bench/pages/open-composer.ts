import type {puppeteerCore} from '@web/test-runner-chrome';
import type {Deed} from './contestant.js';

/** Opens the form for an answer to a comment, or for the page (`null`), fills it in, and finds what sends it. */
export async function openComposer(page: puppeteerCore.Page, parent: string | null): Promise<Deed> {
  await page.evaluate((id) => {
    const root = document.querySelector('comment-thread')?.shadowRoot;
    const opener = id === null ? '[data-action="write"]' : `[data-id="${id}"] [data-action="reply"]`;
    root?.querySelector<HTMLElement>(opener)?.click();
  }, parent);
  await page.waitForFunction(() =>
    document
      .querySelector('comment-thread')
      ?.shadowRoot?.querySelector('comment-composer')
      ?.shadowRoot?.querySelector('form'),
  );
  return page.evaluateHandle(() => {
    const thread = document.querySelector('comment-thread')?.shadowRoot;
    const form = thread?.querySelector('comment-composer')?.shadowRoot?.querySelector('form');
    const text = form?.querySelector('textarea');
    const name = form?.querySelector<HTMLInputElement>('[name="name"]');
    if (!form || !text || !name) throw new Error('There is no form.');
    name.value = 'Zed';
    text.value = 'A comment of one’s own.';
    text.dispatchEvent(new Event('input', {bubbles: true}));
    return () => form.requestSubmit();
  });
}
