// What other chunks add to the View menu.

/** An entry of the View menu. */
export interface MenuEntry {
  readonly label: string;
  /** For a switch, whether it is on. */
  readonly isOn?: boolean;
  /** Called when the menu is closed again. */
  readonly run: () => void;
}

/** The entries that chunks other than that of the menu add, by name, shown in the order in which they were added. */
export type MenuEntries = Map<'quotations' | 'marks' | 'keys', MenuEntry>;
