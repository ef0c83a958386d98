import {css} from 'lit';

export const signInStyles = css`
  form {
    display: grid;
    gap: 0.8rem;
    max-inline-size: 26rem;
    margin: 2rem auto 0;
    padding: 1.6rem;
  }
  label:not(.check) {
    display: grid;
    gap: 0.25rem;
  }
  h1 {
    font: 600 1.5rem/1.25 var(--desk-words);
  }
  .muted {
    font-size: 0.875rem;
  }
  button.primary {
    min-block-size: 2.75rem;
    font-size: 1rem;
  }
  [role='status']:empty,
  [role='alert']:empty {
    position: absolute;
  }
`;
