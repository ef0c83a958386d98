// The workbench of the theming page: switches the theme, and changes custom properties of the thread.

const form = document.querySelector('#workbench');
const link = document.querySelector('#theme');
const css = document.querySelector('#css');
const thread = document.querySelector('comment-thread');

/** The changed properties and their values. */
const changes = new Map();
let theme = css.textContent;

form.addEventListener('input', ({target}) => {
  const {name, value, dataset} = target;
  if (name === 'theme') return void showTheme(value);
  change(name, value && value + (dataset.unit ?? ''));
});

form.addEventListener('reset', (event) => {
  // The theme stays, which the form would reset too.
  event.preventDefault();
  for (const name of changes.keys()) change(name, '');
  for (const list of form.querySelectorAll('select')) list.selectedIndex = 0;
  showValues();
});

document.querySelector('#copy').addEventListener('click', () => void navigator.clipboard.writeText(css.textContent));

async function showTheme(name) {
  link.disabled = name === '';
  if (name) link.href = `themes/${name}.css`;
  theme = name ? await (await fetch(link.href)).text() : '';
  showCss();
  // A style sheet that has loaded before may fire no event.
  requestAnimationFrame(showValues);
}

link.addEventListener('load', showValues);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showValues);
document.querySelector('#workbench details').addEventListener('toggle', showValues);

/** What a thread uses where the theme sets no colour: mixtures with the colour of the text, as in its style sheet. */
const MIXTURES = {
  '--comment-accent': 'color-mix(in oklab, #2563eb 50%, currentColor)',
  '--comment-text': 'currentColor',
  '--comment-muted': 'color-mix(in srgb, currentColor 74%, Canvas)',
  '--comment-surface': 'color-mix(in srgb, currentColor 5%, Canvas)',
  '--comment-line': 'color-mix(in srgb, currentColor 20%, Canvas)',
  '--comment-rail': 'color-mix(in srgb, currentColor 18%, Canvas)',
  '--comment-quote': 'color-mix(in srgb, currentColor 30%, Canvas)',
  '--comment-danger': 'color-mix(in oklab, #c81e1e 56%, currentColor)',
};

/** Shows the values of the theme, with its colours in the colour scheme of the page, in the fields that were not changed. */
function showValues() {
  const style = getComputedStyle(thread);
  // Beside the thread, which shows nothing of its content.
  const probe = document.createElement('i');
  probe.style.colorScheme = style.colorScheme;
  probe.style.color = style.getPropertyValue('--comment-text') || style.color;
  thread.after(probe);
  for (const field of form.querySelectorAll('input[type="color"]')) {
    if (changes.has(field.name)) continue;
    // A background, because the colour itself is what `currentColor` means.
    probe.style.backgroundColor = style.getPropertyValue(field.name) || MIXTURES[field.name];
    field.value = toHex(getComputedStyle(probe).backgroundColor);
  }
  for (const field of form.querySelectorAll('input[type="range"]')) {
    if (changes.has(field.name)) continue;
    const value = style.getPropertyValue(field.name).trim();
    const size = value === '' ? Number.NaN : inUnits(value, field.dataset.unit, probe);
    field.value = Number.isNaN(size) ? field.defaultValue : size;
  }
  probe.remove();
}

/** Converts a length, or a number without a unit. */
function inUnits(value, unit, probe) {
  if (unit === '' || value.endsWith(unit)) return Number.parseFloat(value);
  probe.style.display = 'inline-block';
  const [length, one] = [value, `1${unit}`].map((size) => {
    probe.style.inlineSize = size;
    return Number.parseFloat(getComputedStyle(probe).inlineSize);
  });
  return length / one;
}

/** Paints a colour of any notation, because a field takes none but `#rrggbb`. */
function toHex(colour) {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [...parts] = canvas.getImageData(0, 0, 1, 1).data.slice(0, 3);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Sets a property of the thread; an empty value restores that of the theme. */
function change(name, value) {
  if (value) changes.set(name, value);
  else changes.delete(name);
  thread.style.setProperty(name, value);
  showCss();
}

function showCss() {
  const lines = [...changes].map(([name, value]) => `  ${name}: ${value};`);
  const changed = lines.length > 0 ? `\n\ncomment-thread {\n${lines.join('\n')}\n}` : '';
  css.textContent = (theme.trimEnd() + changed).trim();
}
