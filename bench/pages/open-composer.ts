import type {puppeteerCore} from '@web/test-runner-chrome';
import type {PageAction} from './contestant.js';

/** Opens the form for a reply or, if `parent` is null, for the page; fills it in; returns the action that sends it. */
export async function openComposer(page: puppeteerCore.Page, parent: string | null): Promise<PageAction> {
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
    if (!form || !text || !name) throw new Error('The form was not found.');
    name.value = 'Zed';
    text.value = 'A new comment.';
    text.dispatchEvent(new Event('input', {bubbles: true}));
    return () => form.requestSubmit();
  });
}
