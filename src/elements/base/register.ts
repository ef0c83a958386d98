// Gives a class its tag, unless another copy of this script has done so already.

export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
