import {expect} from '@open-wc/testing';
import {BlockText} from '../../src/dom/block-text.js';
import {createSanitizer} from '../../src/dom/sanitize.js';

/** Returns the text of a sanitised body, block by block. */
async function blocksOf(html: string): Promise<readonly string[]> {
  const sanitize = createSanitizer();
  await sanitize?.prepare?.([html]);
  const box = document.createElement('div');
  box.append(sanitize?.(html) ?? '');
  return new BlockText(box).blocks.map(({text}) => text.trim());
}

describe('BlockText', () => {
  it('makes a block of each cell and caption of a table', async () => {
    const table = '<table><caption>a</caption><tr><th>b<th>c<tr><td>d <b>e</b><td><p>f</p><p>g</p></table>h';
    expect(await blocksOf(table)).to.deep.equal(['a', 'b', 'c', 'd e', 'f', 'g', 'h']);
  });

  it('continues a block through inline elements', async () => {
    expect(await blocksOf('H<sub>2</sub>O and x<sup>2</sup> <abbr title="y">z</abbr><bdi>w</bdi>')).to.deep.equal([
      'H2O and x2 zw',
    ]);
  });

  it('maps positions in the text to the cell that contains them', async () => {
    const sanitize = createSanitizer();
    await sanitize?.prepare?.(['<table>']);
    const box = document.createElement('div');
    box.append(sanitize?.('<table><tr><td>one<td>two</table>') ?? '');
    const text = new BlockText(box);
    const second = text.blocks[1];
    const [range] = second ? text.between(second.start, second.start + 3) : [];
    expect(range?.startContainer.parentElement).to.equal(box.querySelectorAll('td')[1]);
    expect(second?.element).to.equal(box.querySelectorAll('td')[1]);
  });
});
