/** Chooses from a list. What a browser shows for it is its own window, out of a test's reach: so only the choice is made. */
export function chooseOption(select: HTMLSelectElement, label: string): void {
  const option = [...select.options].find(({text}) => text === label);
  if (!option) throw new Error(`there is no “${label}” among ${[...select.options].map(({text}) => text).join(', ')}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}
