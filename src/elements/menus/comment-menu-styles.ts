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
  /* Without Reply, a footer has no height: the button is in the gap below it, so that nothing moves when it comes. */
  .closed [part='menu-button'] {
    position: relative;
    z-index: 1;
    margin-block-end: -24px;
    margin-inline-start: auto;
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
