// Shows recorded threads of other systems: answers requests to them from files beside this page.

const form = document.querySelector('#systems');
const tag = document.querySelector('#tag');
const discussion = document.querySelector('#discussion');

const fetchFromNetwork = window.fetch;

/** The recording that is shown: the attributes of the element, and the answers by URL. */
let recording = fetchFromNetwork('recorded/bluesky.json').then((response) => response.json());

// Defined before the element asks for anything, because this script is the first of the page.
window.fetch = async (input, init) => {
  const {url} = new Request(input, init);
  if (new URL(url).origin === location.origin) return fetchFromNetwork(input, init);
  const {answers} = await recording;
  const answer = answers.find((each) => new URL(each.url).href === url);
  return Response.json(answer?.body ?? {}, {
    status: answer ? (answer.status ?? 200) : 404,
    headers: answer?.headers ?? {},
  });
};

form.addEventListener('change', ({target}) => {
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.set('system', target.value);
  history.replaceState(null, '', url);
  void show(target.value);
});

const asked = new URLSearchParams(location.search).get('system');
const option = [...form.elements.system].find(({value}) => value === asked);
if (option && !option.checked) {
  option.checked = true;
  void show(option.value);
}

async function show(system) {
  // First of all, because the element would ask for the thread that was shown before.
  discussion.replaceChildren();
  recording = fetchFromNetwork(`recorded/${system}.json`).then((response) => response.json());
  const {attributes} = await recording;
  const thread = document.createElement('comment-thread');
  for (const [name, value] of Object.entries(attributes)) thread.setAttribute(name, value);
  // A long address breaks after a slash, not in a word.
  const parts = describe(attributes).match(/(?:<\/|[^/])+\/*/g) ?? [];
  tag.replaceChildren(...parts.flatMap((part) => [part, document.createElement('wbr')]));
  discussion.replaceChildren(thread);
}

const describe = (attributes) =>
  `<comment-thread\n${Object.entries(attributes)
    .map(([name, value]) => `  ${name}="${value}"\n`)
    .join('')}></comment-thread>`;
