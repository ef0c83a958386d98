// Waits until a reader comes near.

import {choose} from './attributes.js';

/** Calls back now, or with `loading="lazy"` when the element is near; returns a function that cancels the wait. */
export function whenWanted(element: Element, loading: string, callback: () => void): () => void {
  if (choose('loading', loading, ['eager', 'lazy'], 'eager') === 'lazy') return whenNear(element, callback);
  callback();
  return () => undefined;
}

/** Calls back once when the element is within 256 px of what is visible: a few presses of an arrow key away. */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    {rootMargin: '256px'},
  );
  observer.observe(element);
  return () => observer.disconnect();
}
