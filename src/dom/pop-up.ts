// Pop-ups: popovers, or boxes with `position: fixed` in browsers without the popover API.

const HAS_POPOVERS = 'popover' in (globalThis.HTMLElement?.prototype ?? {});

/** Makes a box a closed pop-up. The `opener` button toggles it; without an opener, use `openPopUp` and `closePopUp`. */
export function makePopUp(box: HTMLElement, opener?: HTMLButtonElement): void {
  if (HAS_POPOVERS) {
    box.popover = opener ? 'auto' : 'manual';
    if (opener) opener.popoverTargetElement = box;
    return;
  }
  box.hidden = true;
  box.style.position = 'fixed';
  box.style.zIndex = '1';
  opener?.addEventListener('click', () => {
    box.hidden = !box.hidden;
    box.dispatchEvent(new Event('toggle'));
  });
}

/** Opens a pop-up. */
export function openPopUp(box: HTMLElement): void {
  if (!HAS_POPOVERS) box.hidden = false;
  else if (!box.matches(':popover-open')) box.showPopover();
}

/** Closes a pop-up. */
export function closePopUp(box: HTMLElement): void {
  if (!HAS_POPOVERS) box.hidden = true;
  else if (box.matches(':popover-open')) box.hidePopover();
}
