// Pop-ups: popovers, or boxes with `position: fixed` in browsers without the popover API.

const HAS_POPOVERS = 'popover' in (globalThis.HTMLElement?.prototype ?? {});

/**
 * Makes a box a closed pop-up. The `opener` button toggles it; Escape and a press elsewhere close it. Without an opener,
 * use `openPopUp` and `closePopUp`. The box receives `toggle` events.
 */
export function makePopUp(box: HTMLElement, opener?: HTMLButtonElement): void {
  if (HAS_POPOVERS) {
    box.popover = opener ? 'auto' : 'manual';
    if (opener) opener.popoverTargetElement = box;
    return;
  }
  box.hidden = true;
  box.style.position = 'fixed';
  box.style.zIndex = '1';
  if (opener) connect(box, opener);
}

/** Opens a pop-up. */
export function openPopUp(box: HTMLElement): void {
  if (!HAS_POPOVERS) setOpen(box, true);
  else if (!box.matches(':popover-open')) box.showPopover();
}

/** Closes a pop-up. */
export function closePopUp(box: HTMLElement): void {
  if (!HAS_POPOVERS) setOpen(box, false);
  else if (box.matches(':popover-open')) box.hidePopover();
}

/** Whether a pop-up is open. */
export const isPopUpOpen = (box: HTMLElement): boolean =>
  HAS_POPOVERS ? box.matches(':popover-open') : !box.hidden && box.isConnected;

function setOpen(box: HTMLElement, isOpen: boolean): void {
  if (box.hidden !== isOpen) return;
  box.hidden = !isOpen;
  box.dispatchEvent(new Event('toggle'));
}

// What browsers do for a popover with a button.
function connect(box: HTMLElement, opener: HTMLButtonElement): void {
  const onPress = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(box) && !path.includes(opener)) setOpen(box, false);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    setOpen(box, false);
    opener.focus();
  };
  opener.setAttribute('aria-expanded', 'false');
  opener.addEventListener('click', () => setOpen(box, Boolean(box.hidden)));
  box.addEventListener('keydown', onKeydown);
  opener.addEventListener('keydown', (event) => {
    if (!box.hidden) onKeydown(event);
  });
  box.addEventListener('toggle', () => {
    opener.setAttribute('aria-expanded', `${!box.hidden}`);
    if (box.hidden) removeEventListener('pointerdown', onPress, true);
    else addEventListener('pointerdown', onPress, true);
  });
}
