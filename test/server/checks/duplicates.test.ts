// The same words on a site within a day, through the routes.

import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import type {NewComment} from '../../../src/wire/protocol.js';
import {describeOnBoth} from '../../support/both-databases.js';
import {newComment, ownOf, type TestServer} from '../../support/test-server.js';

/** Longer than what is never compared. */
const WORDS = 'The ferry to the island leaves at nine, and it is always full.';

const LINK = 'Cheap tickets for the ferry, all year round: https://tickets.example/offer?id=7';

describeOnBoth('A comment with the words of another one', (servers) => {
  let server: TestServer;
  before(async () => {
    server = await servers.start({moderation: 'none'});
  });

  let round = 0;
  /** Returns words that no other test has sent. */
  const fresh = (words: string): string => {
    round++;
    return `${words} Round ${'abcefghjkp'[round % 10]}${'qrstuvxyza'[Math.floor(round / 10) % 10]}.`;
  };
  const post = async (source: string, name = 'Ana', rest: Partial<NewComment> = {}): Promise<[number, NewComment]> => {
    const comment = newComment({thread: `/t${round}`, source, author: {name}, ...rest});
    return [(await server.post(comment)).status, comment];
  };
  const statusOf = async (source: string, name = 'Ana'): Promise<number> => (await post(source, name))[0];
  const heldBecause = async ({id}: NewComment): Promise<string | undefined> =>
    (await server.store.findComment(id))?.heldBecause;

  it('waits from the second author, with the reason', async () => {
    const words = fresh(WORDS);
    assert.equal(await statusOf(words), 201);
    const [status, copy] = await post(words, 'Bo', {thread: '/elsewhere'});
    assert.equal(status, 202);
    assert.equal(await heldBecause(copy), 'Another author has sent the same words to this site within a day.');
    assert.equal(await statusOf(words, 'Cem'), 202);
  });

  it('waits from the third of one author, however the name is written', async () => {
    const words = fresh(WORDS);
    assert.equal(await statusOf(words, 'Dora'), 201);
    assert.equal(await statusOf(words, 'DORA'), 201);
    const [status, third] = await post(words, 'D0ra\u200b');
    assert.equal(status, 202);
    assert.equal(await heldBecause(third), 'The author has sent the same words to this site 3 times within a day.');
  });

  it('is one comment if it is a retry or a double click', async () => {
    const [, comment] = await post(fresh(WORDS));
    for (let retry = 0; retry < 3; retry++) assert.equal((await server.post(comment)).status, 200);
    const twice = newComment({source: fresh(WORDS), author: {name: 'Ana'}});
    const statuses = (await Promise.all([server.post(twice), server.post(twice)])).map(({status}) => status);
    assert.deepEqual(statuses.toSorted(), [200, 201]);
  });

  const disguises: Readonly<Record<string, (words: string) => string>> = {
    'upper case': (words) => words.toUpperCase().replace(/HTTPS\S+/, (url) => url.toLowerCase()),
    'zero-width characters': (words) => words.replace(/e/g, 'e\u200b\u2060').replace(/o/, '\u00ado'),
    'direction marks': (words) => `\u202a${words}\u202c\u200e`,
    'look-alikes': (words) => words.replace(/[aeop]/g, (letter) => ({a: 'а', e: 'е', o: 'о', p: 'р'})[letter] ?? ''),
    'digits for letters': (words) => words.replace(/i/g, '1').replace(/o/g, '0'),
    'pairs of letters': (words) => words.replace(/w/g, 'vv').replace(/d/g, 'cl'),
    'letters of other fonts': (words) => words.replace(/t/g, '𝐭').replace(/h/g, 'ｈ'),
    accents: (words) => words.replace(/a/g, 'á').replace(/e/g, 'e\u0300'),
    'other spaces': (words) => words.replace(/ /g, '  \u00a0'),
    'line breaks': (words) => words.replace(/ /g, '\n\n'),
    'no spaces': (words) => words.replace(/ (?!https)/g, ''),
    punctuation: (words) => `… ${words} !!! ---`,
    emoji: (words) => `${words} 🎉👩‍🚀1️⃣🇪🇺™️`,
    markup: (words) => `**${words}**`,
    'a quotation': (words) =>
      words
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
  };
  for (const [name, disguise] of Object.entries(disguises)) {
    it(`is recognised with ${name}`, async () => {
      const words = fresh(WORDS);
      assert.equal(await statusOf(words), 201);
      assert.equal(await statusOf(disguise(words), 'Bo'), 202, disguise(words));
    });
  }

  const links: Readonly<Record<string, (words: string) => string>> = {
    'another text of the link': (words) => words.replace(/(https\S+)/, '[an offer]($1)'),
    'a title of the link': (words) => words.replace(/(https\S+)/, '[here]($1 "Best")'),
    'another query': (words) => words.replace('id=7', 'id=8&ref=bo&utm_source=mail'),
    'no query': (words) => words.replace('?id=7', ''),
    'a fragment': (words) => words.replace('id=7', 'id=7#top'),
    'another scheme and host name': (words) => words.replace('https://', 'http://www.'),
    'the escapes of the path': (words) => words.replace('/offer', '/%6Fffer'),
    'a final slash': (words) => words.replace('/offer', '/offer/'),
    'the link twice': (words) => `${words} https://tickets.example/offer`,
  };
  for (const [name, change] of Object.entries(links)) {
    it(`is recognised with ${name}`, async () => {
      const words = fresh('').trim() + LINK;
      assert.equal(await statusOf(words), 201);
      assert.equal(await statusOf(change(words), 'Bo'), 202, change(words));
    });
  }

  it('is recognised in a script without case, and in Cyrillic with case', async () => {
    for (const words of [
      '昨日は島へ行くフェリーに乗りましたが、とても混んでいました',
      'Паром на остров отходит в девять и всегда полон',
    ]) {
      assert.equal(await statusOf(words), 201);
      assert.equal(await statusOf(`${words.toUpperCase()}!!`, 'Bo'), 202, words);
    }
  });

  it('is published if the words are few and common', async () => {
    for (const words of [
      'Thanks!',
      '+1',
      'Me too',
      'Great post!',
      'Thank you very much!',
      '👍👍👍',
      'ありがとうございます',
      '100%',
      'спасибо большое',
      'Same here 😂😂😂😂😂😂😂😂😂😂😂😂',
    ]) {
      for (const name of ['Ana', 'Bo', 'Bo', 'Bo']) assert.equal(await statusOf(words, name), 201, words);
    }
  });

  it('is held for a link alone, unless it leads elsewhere', async () => {
    assert.equal(await statusOf('https://videos.example/watch?v=one', 'Ana'), 201);
    assert.equal(await statusOf('https://videos.example/watch?v=two', 'Bo'), 201);
    assert.equal(await statusOf('Look: https://videos.example/watch?v=three', 'Bo'), 201);
    assert.equal(await statusOf('[here](https://videos.example/watch?v=one&si=abc)', 'Bo'), 202);
  });

  it('is published with other words', async () => {
    const words = fresh(WORDS);
    assert.equal(await statusOf(words), 201);
    assert.equal(await statusOf(words.replace('nine', 'ten'), 'Bo'), 201);
    assert.equal(await statusOf(`${words} Not in winter.`, 'Bo'), 201);
    assert.equal(await statusOf(`> ${words}\n\nNot in winter, I think.`, 'Cem'), 201);
  });

  it('is recognised when an edit gives it the words, but not when it keeps its own', async () => {
    const words = fresh(WORDS);
    const [, first] = await post(words);
    const [status, other] = await post(fresh('Something else that is long enough.'), 'Bo');
    assert.equal(status, 201);
    const edit = async ({id, secret}: NewComment, source: string): Promise<string> =>
      (await ownOf(server.send('PATCH', `api/v1/comments/${id}`, {source}, {Authorization: `Bearer ${secret}`})))
        .comment.status;
    assert.equal(await edit(other, `${words}!`), 'held');
    assert.equal(await heldBecause(other), 'Another author has sent the same words to this site within a day.');
    assert.equal(await edit(first, `${words}?`), 'published');
  });

  it('is published again after its writer has deleted it', async () => {
    const words = fresh(WORDS);
    for (let time = 0; time < 4; time++) {
      const [status, {id, secret}] = await post(words, 'Ella');
      assert.equal(status, 201);
      const headers = {Authorization: `Bearer ${secret}`};
      assert.equal((await server.send('DELETE', `api/v1/comments/${id}`, '', headers)).status, 200);
    }
  });

  it('is published once, however many arrive at the same moment at several servers', async () => {
    const isShared = server.store.isShared;
    const others = isShared ? [await servers.start({moderation: 'none'}, 'same')] : [];
    const all = [server, ...others];
    for (let time = 0; time < 5; time++) {
      const words = fresh(WORDS);
      const statuses = await Promise.all(
        Array.from({length: 8}, async (_, index) => {
          const comment = newComment({
            source: words,
            author: {name: `Author ${index}`},
            thread: `/same-${time}-${index % 2}`,
          });
          return (await all[index % all.length]?.post(comment))?.status;
        }),
      );
      assert.equal(statuses.filter((status) => status === 201).length, 1);
      assert.equal(statuses.filter((status) => status === 202).length, 7);
    }
  });
});
