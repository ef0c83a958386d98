import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DecodeError} from '../../src/wire/decode.js';
import {decodeOwnComment, decodePosted, decodePreview} from '../../src/wire/decode-own.js';
import {comment} from '../support/comments.js';

const author = {name: 'Ana', url: 'https://ana.example/'};
const known = comment('k', 'p', {author, html: '<p>Known</p>', createdAt: '2026-01-02T03:04:05.000Z', lang: 'en'});
const post = (value: unknown, status = 201) => decodePosted(value, status, known, 'Known');

describe('a response to a new comment', () => {
  it('replaces the fields that it has, and keeps those that it lacks or garbles', () => {
    const given = {
      id: 7,
      html: '<p>Given</p>',
      author: {name: 'Ann', url: null},
      status: 'odd',
      lang: null,
      replies: 'many',
    };
    const posted = post({comment: given, source: 'Given', can: {edit: 60, delete: 30}});
    assert.deepEqual(posted.comment, {...known, id: '7', html: '<p>Given</p>', author: {...author, name: 'Ann'}});
    assert.equal(posted.source, 'Given');
    assert.deepEqual(posted.can, {edit: 60, delete: 30});
    assert.equal(posted.isUnnamed, undefined);
  });

  it('says why the comment is held, if the server has told and the reason is known', () => {
    assert.equal(post({comment: {id: 'x', status: 'held'}, reason: 'name'}, 202).reason, 'name');
    for (const reason of ['constructor', '', null, 7, ['name']]) {
      assert.ok(!('reason' in post({comment: {id: 'x'}, reason}, 202)));
    }
    assert.equal(decodeOwnComment({comment: known, reason: 'blocked'}).reason, 'blocked');
  });

  it('keeps the name of an author who is given without one', () => {
    assert.deepEqual(post({comment: {id: 'x', author: {name: null, badges: ['author']}}}).comment.author, {
      ...author,
      badges: ['author'],
    });
  });

  it('may have no object around the comment, no rights and no source', () => {
    const posted = post({id: 'x', html: '<p>Given</p>'});
    assert.deepEqual(posted.comment, {...known, id: 'x', html: '<p>Given</p>'});
    assert.equal(posted.source, 'Known');
    assert.deepEqual(posted.can, {edit: 0, delete: 0});
  });

  it('may be empty: the comment was accepted, under an id that nobody has named', () => {
    for (const value of ['', null, {}, {comment: {}}]) {
      const posted = post(value);
      assert.deepEqual(posted.comment, known);
      assert.equal(posted.isUnnamed, true);
    }
  });

  it('may say that its id is not the one that the server uses, and that it is deleted', () => {
    assert.equal(post({id: 'x', isUnnamed: true}).isUnnamed, true);
    assert.equal(post({id: 'x', isUnnamed: 'yes'}).isUnnamed, undefined);
    assert.equal(post({id: 'x', status: 'deleted'}).comment.status, 'deleted');
  });

  it('without a known comment is the whole comment', () => {
    const given = {comment: {id: 'x', html: 'y'}};
    assert.equal(decodePosted(given, 201, undefined, 'Known').comment.html, 'y');
    assert.throws(() => decodePosted({}, 201, undefined, 'Known'), DecodeError);
  });

  it('with status 202 says that the comment is held, unless the comment says otherwise', () => {
    assert.equal(post({}, 202).comment.status, 'held');
    assert.equal(post({id: 'x', status: 'published'}, 202).comment.status, 'published');
  });

  it('with status 200 needs an id, as any list does', () => {
    for (const [value, status] of [
      [{}, 200],
      [{id: ''}, 200],
      [{id: null}, 200],
      [[], 201],
    ] as const)
      // prettier-ignore
      assert.throws(() => post(value, status), DecodeError);
    assert.equal(post({id: 'x'}, 200).comment.id, 'x');
  });
});

describe('the view of one’s own comment', () => {
  it('is completed from what is known', () => {
    const own = decodeOwnComment({comment: {id: 'k', html: '<p>New</p>'}, source: 'New'}, known);
    assert.deepEqual(own.comment, {...known, html: '<p>New</p>'});
    assert.equal(own.source, 'New');
  });

  it('takes another date, and keeps the known one where there is none or no readable one', () => {
    const dateOf = (createdAt: unknown): string | null =>
      decodeOwnComment({comment: {id: 'k', createdAt}}, known).comment.createdAt;
    assert.equal(dateOf('2026-05-06T07:08:09.000Z'), '2026-05-06T07:08:09.000Z');
    assert.equal(dateOf(null), known.createdAt);
    assert.equal(dateOf('yesterday'), known.createdAt);
  });

  it('takes every field of a comment', () => {
    const given = {
      id: 'n',
      parent: 'q',
      kind: 'pingback',
      status: 'held',
      replies: 3,
      author: {name: 'Bo'},
      createdAt: '2026-05-06T07:08:09.000Z',
      editedAt: '2026-05-07T07:08:09.000Z',
      editNote: {by: 'admin', reason: 'typo'},
      html: '<p>x</p>',
      lang: 'de',
      pinned: true,
    };
    assert.deepEqual(decodeOwnComment({comment: given}, known).comment, {...given, author: {...author, name: 'Bo'}});
  });

  it('cannot be read without a comment', () => {
    for (const value of [null, {}, {comment: null}, 7])
      assert.throws(() => decodeOwnComment(value), {name: 'DecodeError', message: 'comment is not an object'});
    assert.throws(() => decodeOwnComment({comment: {html: 'x'}}), {message: 'comment.id is missing'});
  });

  it('may have a plain name or nothing as its author', () => {
    const authorOf = (given: unknown) => decodeOwnComment({comment: {id: 'k', author: given}}, known).comment.author;
    assert.deepEqual(authorOf('Bo'), {name: 'Bo'});
    assert.deepEqual(authorOf(null), author);
    assert.deepEqual(authorOf(undefined), author);
  });

  it('says for how long it can be changed', () => {
    const canOf = (can: unknown) => decodeOwnComment({comment: {id: 'k'}, can}, known).can;
    assert.deepEqual(canOf({edit: 60, delete: 30}), {edit: 60, delete: 30});
    for (const can of [undefined, {edit: 'long', delete: -1}, 7]) assert.deepEqual(canOf(can), {edit: 0, delete: 0});
  });
});

describe('a preview', () => {
  it('is the HTML of the response, or nothing', () => {
    assert.equal(decodePreview({html: '<p>x</p>'}), '<p>x</p>');
    for (const value of [null, {}, {html: 7}, ['x']]) assert.equal(decodePreview(value), '');
  });
});
