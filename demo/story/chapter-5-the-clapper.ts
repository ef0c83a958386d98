// February 2016: an eyewitness replies.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {adah, elsie, ines, joss, rosalind, wilma} from './people.js';
import {prose} from './prose.js';

export const theClapper: readonly SeedComment[] = [
  {
    id: id(501),
    parent: null,
    author: elsie,
    createdAt: '2016-02-27T15:16:00Z',
    source: prose`
      Dear Mrs Corbey,

      My grandson found this for me and has shown me where to write. I am seventy-one and I have read all of it, in two
      evenings.

      I was nine, the winter you are talking about. Ours was the third house on the far side. My father took the milk over
      at six and I held the lamp for him because he had the churns. You swung it low, twice, and then you held it still
      until she had seen. He told me, this winter we don't ring, we swing, and if a gentleman in a company coat should ask
      you, the bell is froze.

      He made sure of that. In the first week a man forgot and rang, from habit, and he stood there ringing half an hour in
      the snow, and she never came, and he was that ashamed when he remembered. So my father went up with a spanner and
      took the clapper out. It lived in our dresser until the end of March and then he put it back. Only it was cracked by
      then, so what he put back was a new one. The old one I have. It is on my windowsill as I write this.

      Mr Kettle says he would not have thought it could be done. It wasn't hard. Nobody asked us to keep quiet. We each of
      us just didn't say.

      She used to lay her hand flat on the gunwale when the churns went in, and she knew by that which side was heavy.

      Yours truly, Elsie Garrod (Mrs)
    `,
  },
  {
    id: id(502),
    parent: id(501),
    author: ines,
    createdAt: '2016-02-28T09:40:00Z',
    source: prose`
      Dear Mrs Garrod, I read your letter aloud on the step this morning, to nobody, and then again to the postman.

      You should know how it went on. In the winter of 2013 the water stood four hands over the sill, higher than it ever
      does in the book. Number 45 got out under somebody’s coat. The other forty-four were forty miles away at sixteen
      degrees. (Wilma, I know that you are reading this.)
    `,
  },
  {
    id: id(503),
    parent: id(502),
    author: wilma,
    createdAt: '2016-02-28T11:02:00Z',
    source: `I was not going to say anything.`,
  },
  {
    id: id(504),
    parent: id(502),
    author: elsie,
    createdAt: '2016-02-29T14:20:00Z',
    source: `I should like to bring the clapper over. It is no use on a windowsill. What day would be convenient.`,
  },
  {
    id: id(505),
    parent: id(504),
    author: adah,
    createdAt: '2016-02-29T18:33:00Z',
    source: `The ninth of March. I’ll come too. I want to have my hand on that bell when somebody strikes it.`,
  },
  {
    id: id(506),
    parent: id(505),
    author: joss,
    createdAt: '2016-03-01T07:29:00Z',
    source: `still the same bus. still goosebumps. i’ll bring a lamp`,
  },
  {
    id: id(507),
    parent: id(505),
    author: ines,
    createdAt: '2016-03-10T08:15:00Z',
    source: prose`
      From number 45, yesterday, in Mrs Garrod’s hand, with a bar through the seven:

      > 9 March 2016. Clear, smoke straight up. River down a hand. Eleven on the step at 7. Bell struck once with the old
      clapper. Heard by ten, felt by eleven. Ducks.
    `,
  },
  {
    id: id(508),
    parent: id(501),
    author: rosalind,
    createdAt: '2016-03-12T16:00:00Z',
    source: prose`
      My father was Bram Kettle. He died two years ago. He had printed this whole discussion and filed it, in order, under R
      for river, and beside "I would have said that it could not be done" he had pencilled: *glad to be corrected*. I thought
      Mrs Garrod would like to have that.
    `,
  },
];
