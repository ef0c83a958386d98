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
  /* The commas are for screen readers, too: the name, the date, the place. */
  .spoken,
  [part~='permalink']::before,
  time::after {
    content: ', ';
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

  .thread > * {
    max-inline-size: var(--_measure);
  }
  [part='toolbar'],
  [part='tools'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  [part='toolbar'] {
    padding-block-end: 0.3em;
    border-block-end: 1px solid var(--_line);
  }
  [part='count'] {
    flex: auto;
    margin: 0;
    font-weight: 600;
    font-size: 1.125em;
    font-family: var(--_heading);
  }
  [part='tool'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='tool']::after {
    display: inline-block;
    margin-inline: 0.4em 0.1em;
    padding: 0.16em;
    border: solid;
    border-width: 0 1px 1px 0;
    content: '';
    transform: translateY(-0.2em) rotate(45deg);
  }
  [part='write'] {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 1em;
    padding-inline: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
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
