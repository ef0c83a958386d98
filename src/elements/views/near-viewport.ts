// Waits until a reader comes near.

/** Calls back once when the element is within 256 px of what is visible: a few presses of an arrow key away. */
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
