<?php
// Gets the comments of a page as HTML from the comment server. Needs the extension curl.

/** The public URL of the comment server. */
const COMMENT_SERVER = 'https://comments.example.org';

/**
 * Returns the HTML for the inside of <comment-thread>: the first page of the thread, or a link to it for browsers
 * without JavaScript if the server does not answer within a second. Print it; never pass it to include or eval.
 */
function comments_of(string $thread): string
{
    $query = 'thread=' . rawurlencode($thread);
    $request = curl_init(COMMENT_SERVER . "/api/v1/thread.html?$query");
    curl_setopt_array($request, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_FAILONERROR => true,
        CURLOPT_TIMEOUT_MS => 1000,
        CURLOPT_NOSIGNAL => true,
        CURLOPT_ENCODING => '',
    ]);
    $html = curl_exec($request);
    if (is_string($html)) {
        return $html;
    }
    return '<noscript><a href="' . COMMENT_SERVER . "/thread?$query\">Read the comments</a></noscript>";
}
