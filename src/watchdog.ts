// Says so when the comments cannot start at all: for instance where a page enforces Trusted Types and does not name
// Lit's policy, Lit throws while it is evaluated. It comes first and depends on nothing, so that it runs all the same.

/** Milliseconds after which a page that is still without its element gets a sentence. */
const PATIENCE = 8000;

setTimeout(() => {
  if (customElements.get('comment-thread')) return;
  for (const element of document.querySelectorAll('comment-thread')) {
    const sentence = document.createElement('p');
    sentence.textContent = 'The comments could not be started on this page.';
    element.append(sentence);
  }
}, PATIENCE);
