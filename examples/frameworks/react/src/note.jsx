import 'colloquy';
import {useState} from 'react';

export function Note() {
  const [order, setOrder] = useState('oldest');
  const [count, setCount] = useState(0);
  return (
    <main>
      <article>
        <h1>Rain on the step</h1>
        <p>It rained from six to eight.</p>
      </article>
      <button onClick={() => setOrder('newest')}>Newest comments first</button>
      <p role="status">The thread has {count} comments.</p>
      <comment-thread
        endpoint="https://comments.example.org"
        order={order}
        oncomment-loaded={({page}) => setCount(page.thread.count)}
      />
    </main>
  );
}
