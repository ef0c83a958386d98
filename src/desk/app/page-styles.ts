import {css} from 'lit';

/** The page behind the desk: its colour shows when one scrolls past an end. */
export const pageStyles = css`
  html {
    color-scheme: light dark;
    background: #f6f5f2;
    scrollbar-gutter: stable;
    /* The message at the bottom edge hides nothing that has the focus. */
    scroll-padding-block-end: 9rem;
  }
  body {
    margin: 0;
  }
  @media (prefers-color-scheme: dark) {
    html {
      background: #14161a;
    }
  }
`;
