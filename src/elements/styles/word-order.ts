import {css} from 'lit';

/** Words that begin with a number are in the order of their own language, which may not be that of the page. Lazy chunk. */
export const wordOrderStyles = css`
  time,
  [part='count'] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
`;
