// Detects when an element is near the viewport.

/**
 * Calls back once when the element is within 256 px of the viewport, which is a few presses of an arrow key. Returns a
 * function that stops watching.
 */
export function whenNearViewport(element: Element, callback: () => void): () => void {
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
