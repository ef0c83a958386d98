<?php
// comment_thread('/posts/tea') prints the thread of a page.

function comment_thread(string $key): void
{
    $server = getenv('COMMENTS') ?: 'https://comments.example.org/';
    $url = $server . 'api/v1/thread.html?' . http_build_query(['thread' => $key]);
    // If the server does not answer in a second, the element loads the thread.
    $html = @file_get_contents($url, false, stream_context_create(['http' => ['timeout' => 1]]));
    // Printed as it is, never included: it is not PHP.
    printf(
        "<script type=\"module\" src=\"%scolloquy.js\"></script>\n<comment-thread endpoint=\"%s\" thread=\"%s\">%s</comment-thread>",
        htmlspecialchars($server),
        htmlspecialchars($server),
        htmlspecialchars($key),
        $html === false ? '' : $html
    );
}
