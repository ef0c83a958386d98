// Keeps what is typed into our fields from the keyboard shortcuts of the page.
//
// A page knows by `event.target` or `document.activeElement` that somebody types; behind two shadow roots both name the
// thread. Listeners of the page in the capture phase come before ours, and cannot be stopped.

import type {LitElement} from 'lit';
import {isApple} from '../base/keyboard.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

const guarded = new Set<EventTarget>();

/** Whether a key that is down was kept from the page, by its place on the keyboard: it goes up as it went down. */
const fates = new Map<string, boolean>();

/** Keys that no field uses. Tab is for whoever leads the focus: a dialog of the page keeps it inside. */
const PASSING = /^(?:Tab|F\d+|ContextMenu|Print.*|(?:Audio|Brightness|Browser|Launch|Media).*)$/;

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Keeps bare keys that an element uses from listeners of the page in the bubbling phase, as long as it is connected:
 * everything typed into a field, and what presses a button. Listeners on the element itself still hear them. What is
 * held with Control, Alt or Command passes, as do function keys, Tab, and an Escape that nothing of ours has used.
 */
export function guardKeys(element: LitElement): void {
  if (guarded.has(element)) return;
  for (const type of TYPES) element.addEventListener(type, keepIn);
  element.addController({
    hostConnected: () => {
      guarded.add(element);
      for (const type of TYPES) addEventListener(type, watch, true);
    },
    hostDisconnected: () => {
      guarded.delete(element);
      if (guarded.size === 0) for (const type of TYPES) removeEventListener(type, watch, true);
    },
  });
}

/** Uses up a key: it does nothing else, and no listener of the page in the bubbling phase hears of it. */
export function useKey(event: KeyboardEvent): void {
  event.preventDefault();
  fates.set(placeOf(event), true);
  stopAt(guardOf(event) ?? event.composedPath()[0], event);
}

// Before anybody else hears of a key.
function watch(event: KeyboardEvent): void {
  if (event.type === 'keydown') fates.set(placeOf(event), false);
  if (event.type !== 'keyup') return;
  const guard = guardOf(event);
  const isKept = fates.get(placeOf(event)) ?? (guard !== undefined && isUsed(event));
  fates.delete(placeOf(event));
  // A key that closed a form goes up wherever the focus is then.
  if (isKept) stopAt(guard ?? event.composedPath()[0], event);
}

// After everything of ours.
function keepIn(event: KeyboardEvent): void {
  if (event.type === 'keyup' || event.currentTarget !== guardOf(event) || !isUsed(event)) return;
  event.stopPropagation();
  fates.set(placeOf(event), true);
}

function stopAt(target: EventTarget | undefined, event: Event): void {
  const stop = (each: Event): void => {
    if (each === event) each.stopPropagation();
  };
  target?.addEventListener(event.type, stop, {once: true});
}

/** The outermost element of ours that a key is pressed in; none for what the page has put between its tags. */
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
  // Whatever is pressed until there is a character belongs to it, Escape too. 229 is how Safari says so at its end.
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
  // A browser without popovers does not know the selector either.
  const hasPopovers = root instanceof ShadowRoot && 'popover' in root.host;
  return hasPopovers && root.querySelector('[popover="auto"]:popover-open') !== null;
}

/** Whether a key is held with others as a command; what types a character by them is none. */
function isCommand(event: KeyboardEvent): boolean {
  const {ctrlKey, altKey, metaKey, key, code} = event;
  if (!ctrlKey && !altKey && !metaKey) return false;
  if (event.getModifierState('AltGraph')) return false;
  // Option is what AltGr is elsewhere; Control and Alt together are that on Windows. Other alphabets have no AltGr.
  const mayType = altKey && !metaKey && (isApple() ? !ctrlKey : ctrlKey);
  const isCharacter = /^(?:Dead|\p{Script=Latin}|\P{L})$/u.test(key);
  return !(mayType && isCharacter && !code.endsWith(key.toUpperCase()));
}

const placeOf = ({code, key}: KeyboardEvent): string => code || key;
