// Converts tables: data tables stay tables, layout tables become the blocks in their cells.

import {displayOf, scopeOf} from './inline-formats.js';
import type {FlowBuilder} from './flow-builder.js';

/** The limit for `colspan` and `rowspan`, because a table is as large as its largest spans. */
const MAX_SPAN = 20;

const PART = /^(?:caption|t(?:body|head|foot|r|h|d))$/;

/** Callbacks that add the content of a cell, and content in `<strong>`. */
export interface CellFill {
  cell(element: Element): void;
  strong(fill: () => void): void;
}

/** Adds a data table, or the cells of a layout table in sequence. */
export function addTable(table: Element, out: FlowBuilder, fill: CellFill): void {
  const isData = !out.isPre && !isLayout(table);
  const addPart = (element: Element): void => {
    const {localName} = element;
    if (!PART.test(localName) || displayOf(element) === 'none') return;
    const isCell = /^(?:caption|t[hd])$/.test(localName);
    const inside = (): void => (isCell ? fill.cell(element) : [...element.children].forEach(addPart));
    if (isData) return out.block(localName, {...scopeOf(element), ...spansOf(element)}, inside);
    if (isCell && out.isPre) return out.spaced(inside);
    out.separate(() => (localName === 'th' ? fill.strong(inside) : inside()));
  };
  const addAll = (): void => [...table.children].forEach(addPart);
  if (isData) out.block('table', scopeOf(table), addAll);
  else out.separate(addAll);
}

function spansOf(cell: Element): Record<string, string> {
  if (!(cell instanceof HTMLTableCellElement)) return {};
  const {colSpan, rowSpan, scope} = cell;
  return {
    ...(colSpan > 1 && {colspan: String(Math.min(colSpan, MAX_SPAN))}),
    ...(rowSpan > 1 && {rowspan: String(Math.min(rowSpan, MAX_SPAN))}),
    ...(scope && {scope}),
  };
}

/** Whether a table is only for layout: by its role, or if it has no headings and a single cell or a nested table. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return true;
  if (!(table instanceof HTMLTableElement) || table.caption || table.tHead) return false;
  const cells = [...table.rows].map((row) => [...row.cells]);
  if (cells.flat().some(({localName}) => localName === 'th')) return false;
  return cells.flat().length < 2 || table.querySelector('table') !== null;
}

/**
 * Wraps each table of a sanitised body in a focusable box that scrolls sideways. The box is named after the caption, or
 * else the first row.
 */
export function boxTables(fragment: DocumentFragment): void {
  for (const cell of fragment.querySelectorAll<HTMLElement>('td,th,caption')) if (!cell.dir) cell.dir = 'auto';
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = table.ownerDocument.createElement('div');
    const name = [...(table.caption ? [table.caption] : (table.rows[0]?.cells ?? []))];
    box.setAttribute('part', 'table');
    box.setAttribute('role', 'group');
    const label = name
      .map(({textContent}) => textContent?.trim())
      .filter(Boolean)
      .join(', ');
    box.setAttribute('aria-label', label.slice(0, 120));
    box.tabIndex = 0;
    table.replaceWith(box);
    box.append(table);
  }
}
