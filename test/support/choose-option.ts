/**
 * Selects the option with this label. Sets the value and fires `change`, because tests cannot reach the native
 * list that the browser opens.
 */
export function chooseOption(select: HTMLSelectElement, label: string): void {
  const option = [...select.options].find(({text}) => text === label);
  if (!option)
    throw new Error(`no option “${label}”; there are ${[...select.options].map(({text}) => text).join(', ')}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}
