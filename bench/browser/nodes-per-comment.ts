import type {puppeteerCore} from '@web/test-runner-chrome';

/**
 * Returns the number of nodes of a thread divided by the number of its comments: elements, text and comment nodes, the
 * nodes around the comments included.
 *
 * @param thread A selector that matches the element with the comments, in its shadow root if it has one.
 * @param comment A selector that matches each comment.
 */
export async function nodesPerComment(page: puppeteerCore.Page, thread: string, comment: string): Promise<number> {
  return page.evaluate(
    (thread, comment) => {
      const element = document.querySelector(thread);
      const root = element?.shadowRoot ?? element;
      if (!root) throw new Error(`${thread} was not found.`);
      // XPath counts without a JavaScript object for each node, which would be measured as the page's memory.
      const count = (child: Node): number => document.evaluate('count(descendant-or-self::node())', child).numberValue;
      const nodes = Array.from(root.childNodes, count).reduce((sum, each) => sum + each, 0);
      return nodes / root.querySelectorAll(comment).length;
    },
    thread,
    comment,
  );
}
