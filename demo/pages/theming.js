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

form.addEventListener('reset', () => {
  for (const name of changes.keys()) change(name, '');
  // The reset happens after this event.
  queueMicrotask(() => void showTheme('paper'));
});

document.querySelector('#copy').addEventListener('click', () => void navigator.clipboard.writeText(css.textContent));

async function showTheme(name) {
  link.disabled = name === '';
  if (name) link.href = `themes/${name}.css`;
  theme = name ? await (await fetch(link.href)).text() : '';
  showCss();
  // A style sheet that has loaded before may fire no event.
  requestAnimationFrame(showColours);
}

link.addEventListener('load', showColours);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showColours);
document.querySelector('#workbench details').addEventListener('toggle', showColours);

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

/** Shows the colours of the theme in the colour scheme of the page, in the fields that were not changed. */
function showColours() {
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
  probe.remove();
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
