/** Styles of the window, which holds one question. */
export const grantStyles = `
  :root {
    color-scheme: light dark;
    --accent: light-dark(#0b5c8a, #7cc4ea);
  }
  body {
    margin: 0;
    font: 1rem/1.5 system-ui, sans-serif;
  }
  main {
    box-sizing: border-box;
    max-inline-size: 30rem;
    margin: 0 auto;
    padding: 1.6rem 1.4rem;
  }
  h1 {
    margin: 0;
    font: 600 1.35rem/1.3 Georgia, serif;
  }
  h1:focus {
    outline: none;
  }
  p {
    margin: 0.8rem 0 0;
    overflow-wrap: anywhere;
  }
  .origin {
    padding: 0.5rem 0.7rem;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: 0.4rem;
    font-weight: 600;
    unicode-bidi: isolate;
  }
  div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
    margin-block-start: 1.2rem;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0 1.1rem;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: 0.5rem;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button.primary {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 16%, transparent);
    font-weight: 600;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  bdi {
    display: block;
  }
  bdi span {
    white-space: nowrap;
  }
  [role='status']:empty {
    display: none;
  }
`;
