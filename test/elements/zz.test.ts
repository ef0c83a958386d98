import {fixture, html} from '@open-wc/testing';
it('x', async () => {
  const page = await fixture(html`<div><p style="height: 3000px"></p><button>Send</button></div>`);
  const b = page.children[1]!;
  const log: unknown[] = [[scrollY, b.getBoundingClientRect().y, document.compatMode, document.scrollingElement?.localName, innerHeight, document.hidden]];
  b.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  log.push([scrollY, b.getBoundingClientRect().y]);
  for (let i = 0; i < 4; i++) { await new Promise(requestAnimationFrame); log.push([scrollY, b.getBoundingClientRect().y]);}
  b.scrollIntoView();
  log.push([scrollY, b.getBoundingClientRect().y]);
  for (let i = 0; i < 4; i++) { await new Promise(requestAnimationFrame); log.push([scrollY, b.getBoundingClientRect().y]);}
  console.log(JSON.stringify(log));
  throw new Error(JSON.stringify(log));
});
