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
const article = readFileSync(new URL('../../demo/pages/story.html', import.meta.url), 'utf8');

const some = (is: (comment: SeedComment) => boolean) => assert.ok(conversation.some(is));
const says = (pattern: RegExp) => some(({source}) => pattern.test(source));

function levelOf({parent}: SeedComment): number {
  const above = parent === null ? undefined : byId.get(parent);
  return above ? levelOf(above) + 1 : 1;
}

describe('the story', () => {
  it('gives every comment a unique UUIDv7', () => {
    assert.equal(byId.size, comments.length);
    for (const {id} of comments) assert.match(id, /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('lists every comment after its parent, with a date that is not earlier', () => {
    const dates = new Map<string, string | null>();
    for (const {id, parent, createdAt} of comments) {
      if (parent !== null) {
        assert.ok(dates.has(parent), `${id} answers ${parent}, which appears later`);
        const parentDate = dates.get(parent) ?? '';
        assert.ok(createdAt === null || createdAt >= parentDate, `${id} is older than its parent`);
      }
      dates.set(id, createdAt);
    }
  });

  it('has the length and depth of an old discussion', () => {
    assert.ok(conversation.length >= 55);
    assert.ok(Math.max(...conversation.map(levelOf)) >= 5);
    assert.ok(conversation.filter((comment) => levelOf(comment) >= 4).length >= 10);
  });

  it('spans several weeks, and has a reply written years later', () => {
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

  it('contains right-to-left text, and text in Japanese, French and German', () => {
    for (const language of [/^\p{Script=Arabic}/u, /^\p{Script=Hebrew}/u, /\p{Script=Hiragana}/u, / est /, / und /])
      says(language);
  });

  it('has code, lists, a link, a very short comment, and a very long comment that replies point by point', () => {
    for (const markdown of [/^```$/m, /^1\. /m, /^- /m, /https:/]) says(markdown);
    assert.ok(Math.min(...conversation.map(({source}) => source.length)) < 20);
    const longest = conversation.toSorted((a, b) => b.source.length - a.source.length)[0]?.source ?? '';
    assert.ok(longest.length > 3_000);
    assert.ok((longest.match(/^From .+?: /gm) ?? []).length >= 8);
  });

  it('has genuine pingbacks, and spam in other scripts', () => {
    for (const script of ['Latin', 'Cyrillic', 'Han'])
      assert.ok(pingbacks.some(({author}) => new RegExp(`^\\p{Script=${script}}`, 'u').test(author.name)));
  });

  it('links only to domains reserved for examples', () => {
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
    it(`in ${name} repeat the article or earlier comments word for word`, () => {
      const texts = [plain(article)];
      let found = 0;
      for (const {source} of comments) {
        const passages = [...source.matchAll(pattern)].map(([, passage = '']) => plain(passage));
        found += passages.filter((passage) => texts.some((text) => text.includes(passage))).length;
        texts.push(plain(source));
      }
      assert.ok(found >= 2, `${found} found`);
    });
});

describe('prose', () => {
  it('removes indentation and joins the lines of a paragraph', () => {
    assert.equal(prose`
        one
        two

        three
      `, 'one two\n\nthree'); // prettier-ignore
  });

  it('keeps the lines of quotes, list items and code', () => {
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

// Passages are compared without markup, line breaks and the shape of quotation marks.
function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[\s*]+/g, ' ')
    .trim();
}
