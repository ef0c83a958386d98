import {decodePage} from '../../src/wire/decode.js';

/** Fetches all pages of a thread and returns the comment ids in order, duplicates included. */
export async function fetchCommentIds(url: string, thread: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = new URLSearchParams({thread, ...(cursor !== '' && {cursor})});
    const page = decodePage(await (await fetch(new URL(`api/v1/comments?${query.toString()}`, url))).json());
    ids.push(...page.comments.map(({id}) => id));
    cursor = page.next;
  }
  return ids;
}
