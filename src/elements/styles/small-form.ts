import {css} from 'lit';

/** Styles of the small forms below a comment: reports, and what moderators write. */
export const smallFormStyles = css`
  .form {
    /* Below everything else, and over the whole width, however a page lays a comment out. */
    order: 99;
    grid-column: 1 / -1;
    flex: 1 0 100%;
    margin-block-start: 0.6em;
    font-size: 0.875em;
  }
  [part='form'] {
    display: grid;
    box-sizing: border-box;
    gap: 0.6em;
    max-inline-size: 36em;
    padding: 0.7em 0.9em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [part='form'] fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part='form'] legend {
    padding: 0;
    margin-block-end: 0.2em;
  }
  [part='form-label'] {
    display: block;
  }
  [part='form-choice'] {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 28px;
  }
  [part='form-choice'] input {
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='form-field'] {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    margin-block-start: 0.2em;
    padding: 0.35em 0.6em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: var(--_text);
    font: inherit;
    field-sizing: content;
    max-block-size: 40vh;
    resize: vertical;
  }
  [part='form-field']:focus-visible {
    border-color: var(--_accent);
    outline-offset: -1px;
  }
  textarea[part='form-field'] {
    min-block-size: 4em;
  }
  :is([part='form-error'], [part='form-note']) {
    margin: 0;
    color: var(--_muted);
  }
  [part='form-error'] {
    color: var(--_danger);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
  }
  [part='form-send'] {
    min-block-size: 2.2em;
    max-inline-size: 100%;
    padding-inline: 1.1em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
    font-weight: 600;
  }
  [part='form-send']:hover {
    background: color-mix(in srgb, var(--_accent) 26%, transparent);
  }
  @media (forced-colors: active) {
    [part='form-send'] {
      border-color: ButtonText;
    }
  }
`;
