import type {PageRequest} from './requests.js';

/**
 * Returns how many requests wait for each other: the length of the longest chain in which each request starts after the
 * one before it has ended. Requests that end after `until` do not count.
 */
export function countChain(requests: readonly PageRequest[], until: number): number {
  const chains: {readonly end: number; readonly length: number}[] = [];
  for (const {start, end} of requests.toSorted((a, b) => a.start - b.start)) {
    const before = chains.filter((chain) => chain.end <= start).map(({length}) => length);
    if (end <= until) chains.push({end, length: 1 + Math.max(0, ...before)});
  }
  return Math.max(0, ...chains.map(({length}) => length));
}

/**
 * Returns the longest time from the end of a response to the start of the next request, in milliseconds; 0 if each request
 * starts before the response before it has ended.
 *
 * @throws if there are fewer than two requests.
 */
export function longestGap(requests: readonly PageRequest[]): number {
  const [first, ...others] = requests.toSorted((a, b) => a.start - b.start);
  if (!first || others.length === 0) throw new Error('There is no second page.');
  let {end} = first;
  let longest = 0;
  for (const request of others) {
    longest = Math.max(longest, request.start - end);
    end = Math.max(end, request.end);
  }
  return longest;
}
