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
