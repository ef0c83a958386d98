import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {prose} from '../../demo/story/prose.js';
import {story} from '../../demo/story/story.js';
import type {SeedComment} from '../../src/server/seed-thread.js';

const comments: readonly SeedComment[] = story.comments;
const conversation = comments.filter(({kind = 'comment'}) => kind === 'comment');
const pingbacks = comments.filter(({kind}) => kind === 'pingback');
const byId = new Map(comments.map((comment) => [comment.id, comment]));
const article = readFileSync(new URL('../../demo/pages/index.html', import.meta.url), 'utf8');

const some = (is: (comment: SeedComment) => boolean) => assert.ok(conversation.some(is));
const says = (pattern: RegExp) => some(({source}) => pattern.test(source));

function levelOf({parent}: SeedComment): number {
  const above = parent === null ? undefined : byId.get(parent);
  return above ? levelOf(above) + 1 : 1;
}

describe('the story', () => {
  it('names every comment once, by a UUIDv7', () => {
    assert.equal(byId.size, comments.length);
    for (const {id} of comments) assert.match(id, /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('tells every comment after the one it answers, and not before it in time', () => {
    const told = new Map<string, string | null>();
    for (const {id, parent, createdAt} of comments) {
      if (parent !== null) {
        assert.ok(told.has(parent), `${id} answers ${parent}, which is not there yet`);
        const asked = told.get(parent) ?? '';
        assert.ok(createdAt === null || createdAt >= asked, `${id} is older than what it answers`);
      }
      told.set(id, createdAt);
    }
  });

  it('is as long and as deep as an old discussion', () => {
    assert.ok(conversation.length >= 55);
    assert.ok(Math.max(...conversation.map(levelOf)) >= 5);
    assert.ok(conversation.filter((comment) => levelOf(comment) >= 4).length >= 10);
  });

  it('spans some weeks, and one answer that came years later', () => {
    const years = new Set(conversation.map(({createdAt}) => createdAt?.slice(0, 4)));
    assert.ok(years.has('2009') && years.has('2016'));
    assert.ok(conversation.filter(({createdAt}) => createdAt === null).length >= 3);
  });

  it('has the article’s author, a moderator, websites, a name in emoji and a name in Han', () => {
    some(({author}) => author.badges?.includes('author') ?? false);
    some(({author}) => author.badges?.includes('moderator') ?? false);
    some(({author}) => author.url !== undefined);
    some(({author}) => /^\p{Extended_Pictographic}/u.test(author.name));
    some(({author}) => /^\p{Script=Han}/u.test(author.name));
  });

  it('has a moderator’s edit note, a pinned comment, and a deleted one with replies', () => {
    some(({editNote, editedAt}) => editNote?.by === 'admin' && editedAt !== undefined);
    some(({pinned}) => pinned === true);
    const deleted = conversation.find(({status}) => status === 'deleted');
    some(({parent}) => parent !== null && parent === deleted?.id);
  });

  it('is written from right to left too, and in Japanese, French and German', () => {
    for (const language of [/^\p{Script=Arabic}/u, /^\p{Script=Hebrew}/u, /\p{Script=Hiragana}/u, / est /, / und /])
      says(language);
  });

  it('has code, lists, a link, a very short comment and a very long one that goes point by point', () => {
    for (const markdown of [/^```$/m, /^1\. /m, /^- /m, /https:/]) says(markdown);
    assert.ok(Math.min(...conversation.map(({source}) => source.length)) < 20);
    const longest = conversation.toSorted((a, b) => b.source.length - a.source.length)[0]?.source ?? '';
    assert.ok(longest.length > 3_000);
    assert.ok((longest.match(/^From .+?: /gm) ?? []).length >= 8);
  });

  it('has honest pingbacks, and spam in other scripts', () => {
    for (const script of ['Latin', 'Cyrillic', 'Han'])
      assert.ok(pingbacks.some(({author}) => new RegExp(`^\\p{Script=${script}}`, 'u').test(author.name)));
  });

  it('names no website that could exist', () => {
    const addresses = comments.flatMap(({author, source}) => [
      author.url ?? '',
      ...(source.match(/https?:[^\s>]+/g) ?? []),
    ]);
    for (const address of addresses.filter(Boolean)) assert.match(new URL(address).hostname, /(^|\.)example(\.\w+)?$/);
  });
});

describe('the story’s quotations', () => {
  const MARKS: Readonly<Record<string, RegExp>> = {
    'straight marks': /"([^"]{14,}?)[,.]?"/g,
    'curly marks': /“([^“”]{14,}?)[,.]?”/g,
    guillemets: /«\s?([^»]{14,}?)\s?»/g,
    'German marks': /„([^“]{14,}?)[,.]?“/g,
    'Japanese marks': /「([^」]{14,}?)」/g,
    'quote blocks': /^> (.{14,})$/gm,
  };

  for (const [name, pattern] of Object.entries(MARKS))
    it(`in ${name} repeat the article and one another word for word`, () => {
      const said = [plain(article)];
      let found = 0;
      for (const {source} of comments) {
        const passages = [...source.matchAll(pattern)].map(([, passage = '']) => plain(passage));
        found += passages.filter((passage) => said.some((text) => text.includes(passage))).length;
        said.push(plain(source));
      }
      assert.ok(found >= 2, `${found} found`);
    });
});

describe('prose', () => {
  it('takes indentation away and joins the lines of a paragraph', () => {
    assert.equal(prose`
        one
        two

        three
      `, 'one two\n\nthree'); // prettier-ignore
  });

  it('keeps quotes, list items and code line by line', () => {
    assert.equal(prose`
      > a
      b
      - c
      2. d

      \`\`\`
      e  f
      g
      \`\`\`
    `, '> a b\n- c\n2. d\n\n```\ne  f\ng\n```'); // prettier-ignore
  });
});

// Markup, line breaks and the shapes of quotation marks do not make another passage.
function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[\s*]+/g, ' ')
    .trim();
}
