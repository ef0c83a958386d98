import {heightOf, widthOf} from './boxes.js';
import {isOutOfFlow, isFrame} from './cuts.js';
import {nameOf, type Scene, shorten} from './scene.js';
import {boxOf, styleOf} from './styles.js';

/** The least space between a sentence and the frame below it, as a share of its font size. */
const LEAST = 0.4;

const CONTROLS = 'button, a, select, textarea, input, label, summary';

/** Finds sentences that touch the frame below them, and bordered controls of unequal height beside each other. */
export const findTouching = (scene: Scene): string[] => [...sentencesAboveFrames(scene), ...unequalControls(scene)];

function* sentencesAboveFrames({elements}: Scene): Generator<string> {
  for (const element of elements) {
    const frame = element.matches('p') ? frameAtTopOf(element.nextElementSibling) : null;
    if (!frame || frame.matches(CONTROLS) || isOutOfFlow(frame)) continue;
    const [above, below] = [boxOf(element), boxOf(frame)];
    const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
    const room = below.top - above.bottom;
    if (heightOf(above) > 0 && heightOf(below) > 0 && room >= -1 && room < LEAST * fontSize)
      yield `${shorten(element.textContent)} touches ${nameOf(frame)}: ${Math.round(room)} px between them`;
  }
}

/** Returns an element, or the first one in it, that is a frame. */
function frameAtTopOf(element: Element | null): Element | null {
  for (let at = element; at; at = at.firstElementChild) if (isFrame(at)) return at;
  return null;
}

function* unequalControls({targets}: Scene): Generator<string> {
  const controls = targets.map(({element}) => element).filter(isBoxed);
  for (const element of controls) {
    const next = controls.find((each) => each === element.nextElementSibling);
    if (!next) continue;
    const [a, b] = [boxOf(element), boxOf(next)];
    const areBeside = a.top < b.bottom && b.top < a.bottom;
    if (areBeside && Math.abs(heightOf(a) - heightOf(b)) > 1)
      yield `${nameOf(element)} is ${Math.round(heightOf(a))} px high beside ${nameOf(next)}, ${Math.round(heightOf(b))} px`;
  }
}

/** Whether a control has a border on every side, and one line. */
function isBoxed(element: Element): boolean {
  const {borders} = styleOf(element);
  const isMark = element.matches('[type=checkbox], [type=radio], [type=color], [type=range], textarea');
  const color = getComputedStyle(element).borderLeftColor;
  return (
    !isMark && borders.left > 0 && borders.top > 0 && !/^rgba\(.*, 0\)$/.test(color) && widthOf(boxOf(element)) > 0
  );
}
