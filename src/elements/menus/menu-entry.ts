// The entries of menus, and what other chunks add to the View menu.

/** An entry of a menu. */
export interface MenuEntry {
  readonly label: string;
  /** For a switch, whether it is on. */
  readonly isOn?: boolean;
  /** Called when the menu is closed again. Null for an entry that only says something. */
  readonly run: (() => void) | null;
}

/** The entries that chunks other than that of the menu add, by name, shown in the order in which they were added. */
export type MenuEntries = Map<'quotations' | 'marks' | 'keys', MenuEntry>;
