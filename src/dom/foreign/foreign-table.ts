// Tables: those that hold data stay tables, those that only lay out a page become the blocks that are in them.

import {displayOf, scopeOf} from './inline-formats.js';
import type {FlowBuilder} from './flow-builder.js';

/** The limit for `colspan` and `rowspan`. A table grows by its largest spans, whatever else is in it. */
const WIDEST = 20;

const PART = /^(?:caption|t(?:body|head|foot|r|h|d))$/;

/** How a table adds what is in a cell, and what is in a heading. */
export interface CellFill {
  cell(element: Element): void;
  strong(fill: () => void): void;
}

/** Adds a table, or the cells of a layout table one after another. */
export function addTable(table: Element, out: FlowBuilder, fill: CellFill): void {
  const isData = !out.isPre && !isLayout(table);
  const addPart = (element: Element): void => {
    const {localName} = element;
    if (!PART.test(localName) || displayOf(element) === 'none') return;
    const isCell = /^(?:caption|t[hd])$/.test(localName);
    const inside = (): void => (isCell ? fill.cell(element) : [...element.children].forEach(addPart));
    if (isData) return out.block(localName, {...scopeOf(element), ...spansOf(element)}, inside);
    if (isCell && out.isPre) return out.box(inside);
    out.apart(() => (localName === 'th' ? fill.strong(inside) : inside()));
  };
  const addAll = (): void => [...table.children].forEach(addPart);
  if (isData) out.block('table', scopeOf(table), addAll);
  else out.apart(addAll);
}

function spansOf(cell: Element): Record<string, string> {
  if (!(cell instanceof HTMLTableCellElement)) return {};
  const {colSpan, rowSpan, scope} = cell;
  return {
    ...(colSpan > 1 && {colspan: String(Math.min(colSpan, WIDEST))}),
    ...(rowSpan > 1 && {rowspan: String(Math.min(rowSpan, WIDEST))}),
    ...(scope && {scope}),
  };
}

/** A table without headings that is around another table or has a single cell, or says that it is none. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return true;
  if (!(table instanceof HTMLTableElement) || table.caption || table.tHead) return false;
  const cells = [...table.rows].map((row) => [...row.cells]);
  if (cells.flat().some(({localName}) => localName === 'th')) return false;
  return cells.flat().length < 2 || table.querySelector('table') !== null;
}

/**
 * Puts each table of a sanitised body into a box that scrolls sideways and is reached by keyboard. Its name is the
 * caption, or else the first row.
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
