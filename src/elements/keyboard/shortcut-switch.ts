// Decides whether the keyboard shortcuts of a thread are on: both its site and the reader can switch them off.

import {KEYS_KEY, type DeviceStorage} from '../../conversation/device-storage.js';
import {choose} from '../base/attributes.js';

export class ShortcutSwitch {
  readonly #element: Element;
  readonly #storage: DeviceStorage;

  /** @param storage Stores the reader's choice, for all threads of a site. */
  constructor(element: Element, storage: DeviceStorage) {
    this.#element = element;
    this.#storage = storage;
  }

  /** Whether the site has left them on. */
  get isAvailable(): boolean {
    return choose('shortcuts', this.#element.getAttribute('shortcuts') ?? '', ['on', 'off'], 'on') === 'on';
  }

  get isOn(): boolean {
    return this.isAvailable && this.#storage.get(KEYS_KEY) !== 'off';
  }

  set isOn(isOn: boolean) {
    if (isOn) this.#storage.remove(KEYS_KEY);
    else this.#storage.set(KEYS_KEY, 'off');
  }
}
