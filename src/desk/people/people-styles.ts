import {css} from 'lit';

export const peopleStyles = css`
  section > h2 {
    margin-block-end: 0.5rem;
  }
  .list + .card,
  .status + .card {
    margin-block-start: 0.7rem;
  }
  .person h3,
  :is(.sessions, .passkeys) h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    align-items: baseline;
  }
  .person,
  :is(.sessions, .passkeys) .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1rem;
    align-items: center;
  }
  .person > *,
  :is(.sessions, .passkeys) .card > * {
    grid-column: 1 / -1;
  }
  :is(.person, :is(.sessions, .passkeys) .card) > :is(h3, h4, .muted) {
    grid-column: 1;
  }
  :is(.person, :is(.sessions, .passkeys) .card) > .actions {
    grid-area: 1 / 2 / span 2;
    margin: 0;
  }
  .pending {
    margin-block: 1.2rem 0.5rem;
  }
  .fixed {
    margin-block-start: 0.4rem;
  }
  .invite {
    display: grid;
    gap: 0.3rem;
    margin-block-start: 0.7rem;
    max-inline-size: 32rem;
  }
  .invite > label,
  legend {
    padding: 0;
    font-weight: 600;
    font-size: 0.9375rem;
  }
  .invite fieldset {
    margin-block: 0.5rem;
  }
  .invite > button {
    justify-self: start;
  }
  .choice {
    display: flex;
    gap: 0.6rem;
    padding-block: 0.3rem;
  }
  .choice input {
    flex: none;
    margin-block-start: 0.2rem;
  }
  .choice small {
    display: block;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block: 0.4rem;
  }
  .line input {
    flex: 1 1 14rem;
    inline-size: auto;
    font-family: ui-monospace, monospace;
    font-size: 0.875rem;
  }
  @media (max-width: 34rem) {
    .person,
    :is(.sessions, .passkeys) .card {
      display: block;
    }
    :is(.person, :is(.sessions, .passkeys) .card) > .actions {
      margin-block-start: 0.5rem;
    }
  }
`;
