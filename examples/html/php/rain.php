<?php
require __DIR__ . '/comments.php';
$thread = '/rain';
?>
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Rain on the step</title>
    <script type="module" src="<?= COMMENT_SERVER ?>/colloquy.js"></script>
  </head>
  <body>
    <article>
      <h1>Rain on the step</h1>
      <p>It rained from six to eight.</p>
    </article>
    <comment-thread thread="<?= htmlspecialchars($thread) ?>"><?= comments_of($thread) ?></comment-thread>
  </body>
</html>
