import {css} from 'lit';

/** Styles of the button that opens the menu of a comment. */
export const commentMenuStyles = css`
  [part='menu-button'] {
    display: inline-grid;
    place-items: center;
    inline-size: 28px;
    min-block-size: 24px;
    margin-inline-start: -0.4em;
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  /* No entry can be chosen, so there is no room for a mark. */
  [part='menu-button'] + [part='menu'] [part='menu-item'] {
    padding-inline: 0.8em;
  }
  /* Three dots. */
  [part='menu-button']::before {
    inline-size: 3px;
    block-size: 3px;
    border-radius: 50%;
    background: currentColor;
    box-shadow:
      -5px 0 currentColor,
      5px 0 currentColor;
    content: '';
  }
  [part='menu-button']:hover {
    color: var(--_accent);
  }
  .groups:not([data-moderated]) :is([part~='own'], [part~='held']) > footer > [part='menu-button'],
  :is([part~='deleted'], [part~='unlinked'], [part~='pending'], [part~='waiting'], [part~='failed'], [part~='deleting'])
    > footer
    > [part='menu-button'] {
    display: none;
  }
  /*
   * Without Reply, a footer has no height. The button is at the end of the line with the name: below the comment, it would
   * reach out of the box of the row, which cuts what it contains and lies below the next one.
   */
  .closed [part='menu-button'] {
    position: absolute;
    inset-block-start: var(--_gap);
    inset-inline-end: 0;
    min-block-size: var(--_head);
    /* That of the row, not of the footer: the two lengths above are in em. */
    font-size: calc(1em / 0.875);
  }
  .closed .heading {
    padding-inline-end: 28px;
  }
  @media print {
    [part='menu-button'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [part='menu-button']::before {
      background: ButtonText;
      box-shadow:
        -5px 0 ButtonText,
        5px 0 ButtonText;
      forced-color-adjust: none;
    }
  }
`;
