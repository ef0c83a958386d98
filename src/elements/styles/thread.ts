import {css} from 'lit';

/** Styles of a thread as a whole. Font and colours are inherited from the page. */
export const threadStyles = css`
  :host {
    display: block;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
  }
  :host([hidden]),
  [hidden]:not([hidden='until-found']) {
    display: none;
  }
  .thread {
    container-type: inline-size;
  }
  .spoken,
  [part='author']::after {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  summary {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em 1em;
    position: relative;
    padding-block-end: 2.4em;
  }
  [part='count'] {
    margin: 0;
    font-weight: 600;
    font-size: 1.25em;
    font-family: var(--_heading);
  }
  [part='write'] {
    display: block;
    inline-size: 100%;
    max-inline-size: var(--_measure);
    min-block-size: 3em;
    padding-inline: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
    text-align: start;
    cursor: text;
  }

  [part='empty'],
  [part='loading'] {
    margin-block: 1em;
    color: var(--_muted);
  }
  [part='loading'] {
    animation: appear 0s 0.4s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
