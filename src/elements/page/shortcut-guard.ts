// Stops keys typed into our fields from triggering keyboard shortcuts of the page.
//
// Pages check `event.target` or `document.activeElement` to see whether somebody is typing. With two shadow roots both
// are the thread element. Capture-phase listeners of the page run before ours and cannot be stopped.

import type {ReactiveElement} from 'lit';
import {isApple} from '../base/keyboard.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

const guarded = new Set<EventTarget>();

/** For each pressed key, by its code, whether its keydown was stopped. Its keyup is then treated the same way. */
const stopped = new Map<string, boolean>();

/** Keys that no field uses. Tab is among them, because a dialog of the page may trap the focus. */
const PASSING = /^(?:Tab|F\d+|ContextMenu|Print.*|(?:Audio|Brightness|Browser|Launch|Media).*)$/;

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Stops keys that an element uses from reaching the page's bubble-phase listeners, while the element is connected:
 * everything typed into a field, and keys that press a button. Listeners on the element itself still receive them.
 * Keys held with Control, Alt or Command pass, as do function keys, Tab, and an Escape that the element did not use.
 */
export function guardKeys(element: ReactiveElement): void {
  if (guarded.has(element)) return;
  for (const type of TYPES) element.addEventListener(type, stopUsedKey);
  element.addController({
    hostConnected: () => {
      guarded.add(element);
      for (const type of TYPES) addEventListener(type, trackKey, true);
    },
    hostDisconnected: () => {
      guarded.delete(element);
      if (guarded.size === 0) for (const type of TYPES) removeEventListener(type, trackKey, true);
    },
  });
}

/** Consumes a key: prevents its default action and stops it before the page's bubble-phase listeners. */
export function consumeKey(event: KeyboardEvent): void {
  event.preventDefault();
  stopped.set(codeOf(event), true);
  stopAt(guardOf(event) ?? event.composedPath()[0], event);
}

// Runs in the capture phase, before all other listeners.
function trackKey(event: KeyboardEvent): void {
  if (event.type === 'keydown') stopped.set(codeOf(event), false);
  if (event.type !== 'keyup') return;
  const guard = guardOf(event);
  const isStopped = stopped.get(codeOf(event)) ?? (guard !== undefined && isUsed(event));
  stopped.delete(codeOf(event));
  // If the key has closed a form, its keyup fires wherever the focus is then.
  if (isStopped) stopAt(guard ?? event.composedPath()[0], event);
}

// Runs in the bubble phase, after all listeners inside the element.
function stopUsedKey(event: KeyboardEvent): void {
  if (event.type === 'keyup' || event.currentTarget !== guardOf(event) || !isUsed(event)) return;
  event.stopPropagation();
  stopped.set(codeOf(event), true);
}

function stopAt(target: EventTarget | undefined, event: Event): void {
  const stop = (received: Event): void => {
    if (received === event) received.stopPropagation();
  };
  target?.addEventListener(event.type, stop, {once: true});
}

/** Returns the outermost guarded element around the target; undefined for light DOM content of the page. */
function guardOf(event: Event): EventTarget | undefined {
  const [target] = event.composedPath();
  const guard = event
    .composedPath()
    .reverse()
    .find((each) => guarded.has(each));
  return guard instanceof Element && target instanceof Element && !guard.contains(target) ? guard : undefined;
}

function isUsed(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  const {key, defaultPrevented} = event;
  const isField = target.matches(FIELDS);
  // Every key during an IME composition belongs to it, even Escape. Safari reports the last one with keyCode 229.
  if (isField && (event.isComposing || event.keyCode === 229)) return true;
  if (isCommand(event) || PASSING.test(key)) return false;
  if (key === 'Escape') return defaultPrevented || closesPopover(target);
  return isField || defaultPrevented || isPress(target, key);
}

function isPress(target: Element, key: string): boolean {
  return target.matches('button, summary')
    ? key === 'Enter' || key === ' '
    : key === 'Enter' && target.matches('a[href]');
}

function closesPopover(target: Element): boolean {
  const root = target.getRootNode();
  // A browser without popovers throws on `:popover-open`.
  const hasPopovers = root instanceof ShadowRoot && 'popover' in root.host;
  return hasPopovers && root.querySelector('[popover="auto"]:popover-open') !== null;
}

/** Whether a key with modifiers is a command. Combinations that type a character, such as AltGr+Q for "@", are not. */
function isCommand(event: KeyboardEvent): boolean {
  const {ctrlKey, altKey, metaKey, key, code} = event;
  if (!ctrlKey && !altKey && !metaKey) return false;
  if (event.getModifierState('AltGraph')) return false;
  // Option on Apple keyboards and Control+Alt on Windows act as AltGr. Other alphabets than Latin have no AltGr.
  const mayType = altKey && !metaKey && (isApple() ? !ctrlKey : ctrlKey);
  const isCharacter = /^(?:Dead|\p{Script=Latin}|\P{L})$/u.test(key);
  return !(mayType && isCharacter && !code.endsWith(key.toUpperCase()));
}

const codeOf = ({code, key}: KeyboardEvent): string => code || key;
