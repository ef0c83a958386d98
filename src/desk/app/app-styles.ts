import {css} from 'lit';

/** The shell: the line at the top, the navigation, the bar at the bottom. */
export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
    background: var(--desk-page);
    font: 1rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  .column {
    inline-size: 100%;
    max-inline-size: 54rem;
    margin-inline: auto;
    padding-inline: 1rem;
  }
  .skip {
    position: absolute;
    inset-inline-start: 1rem;
    inset-block-start: -10rem;
    z-index: 3;
    padding: 0.4rem 0.8rem;
    background: var(--desk-card);
  }
  .skip:focus {
    inset-block-start: 0.3rem;
  }
  header .column {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: center;
    padding-block: 0.55rem 0.1rem;
  }
  .site {
    flex: 1 1 9rem;
    padding-block: 0.25rem;
    color: inherit;
    font-weight: 650;
    text-decoration: none;
  }
  .site:hover {
    text-decoration: underline;
  }
  .who {
    display: flex;
    gap: 0.25rem;
    align-items: center;
    margin-inline-end: -0.75rem;
    font-size: 0.875rem;
  }
  nav {
    order: 1;
    inline-size: 100%;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1rem;
  }
  nav a {
    display: inline-block;
    padding-block: 0.3rem;
    border-block-end: 2px solid transparent;
    color: var(--desk-muted);
    font-size: 0.9rem;
    text-decoration: none;
  }
  nav a:hover {
    color: var(--desk-ink);
  }
  nav a[aria-current] {
    border-color: var(--desk-accent);
    color: var(--desk-ink);
  }
  main {
    flex: 1;
    padding-block: 0.6rem 1.5rem;
  }
  main:focus {
    outline: none;
  }
  .center {
    padding-block: 2rem;
    text-align: center;
  }
  .center p + button {
    margin-block-start: 1rem;
  }
  .bar {
    /* At the end of the page it has a place of its own, so it never hides the last row for good. */
    position: sticky;
    z-index: 2;
    inset-block-end: max(1rem, env(safe-area-inset-bottom));
    display: flex;
    gap: 0.4rem 0.9rem;
    align-items: center;
    inline-size: fit-content;
    max-inline-size: min(46rem, 100% - 2rem);
    margin: 0 auto 1rem;
    padding-block: 0.45rem;
    padding-inline: 1rem 0.5rem;
    border: 1px solid transparent;
    border-radius: var(--desk-radius);
    background: var(--desk-ink);
    color: var(--desk-page);
    font-size: 0.9rem;
    box-shadow: 0 6px 24px rgb(0 0 0 / 27%);
  }
  .bar p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .bar .buttons {
    display: flex;
    flex: none;
    gap: 0.9rem;
    margin-inline-start: auto;
  }
  .bar button {
    white-space: nowrap;
  }
  .bar .undo {
    border-color: transparent;
    font-weight: 650;
  }
  .bar .shut {
    min-inline-size: 2rem;
    padding: 0;
    border-color: transparent;
  }
  .bar :focus-visible {
    outline-color: currentColor;
  }
  @media (forced-colors: active) {
    nav a:not([aria-current]) {
      border-color: Canvas;
    }
    .bar {
      border-color: CanvasText;
    }
  }
  @media (max-width: 30em) {
    .who bdi {
      display: none;
    }
    .bar {
      flex-wrap: wrap;
      inline-size: 100%;
    }
    /* Beside long buttons, too little would be left for the words: the buttons go to the next line. */
    .bar p {
      flex: 1 1 10rem;
    }
  }
`;
