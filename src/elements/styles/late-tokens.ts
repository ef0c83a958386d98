import {css} from 'lit';

/** The public custom properties that nothing on the first page uses. Forms inherit them from their thread. */
export const lateTokens = css`
  :host {
    /* Error messages. */
    --_danger: var(--comment-danger, color-mix(in oklab, #c81e1e 56%, currentColor));
  }
`;
