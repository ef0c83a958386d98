<?php
// Installs WordPress in the folder of the first argument and fills a post with comments. Prints the id of the post.

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $argv[2];
$_SERVER['REQUEST_METHOD'] = 'GET';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Sallow', 'owner', 'owner@sallow.example', true, '', 'a long password of a test');
foreach (['comment_moderation' => 0, 'comment_previously_approved' => 0, 'require_name_email' => 1, 'moderation_keys' => 'waits', 'comment_max_links' => 9] as $name => $value) {
    update_option($name, $value);
}
$post = wp_insert_post(['post_title' => 'The ledger', 'post_name' => 'ledger', 'post_content' => 'Levels.', 'post_status' => 'publish', 'post_author' => 1, 'comment_status' => 'open']);
$closed = wp_insert_post(['post_title' => 'Closed', 'post_name' => 'closed', 'post_content' => 'Done.', 'post_status' => 'publish', 'post_author' => 1, 'comment_status' => 'closed']);

// 240 comments: each fourth begins a branch of four levels, in six scripts.
$names = ['Ana &amp; Bo', 'مريم', '水野', 'Σοφία', 'Юлия', 'अनिता'];
$words = ['We read it at dawn, &#8220;daily&#8221;.', 'سجلّ النهر على الحجر.', '毎朝、同じ石の上で。', 'Κάθε πρωί στο ίδιο σκαλί.', 'Каждое утро на той же ступени.', 'हर सुबह उसी सीढ़ी पर।'];
$above = 0;
for ($number = 0; $number < 240; $number++) {
    $above = wp_insert_comment([
        'comment_post_ID' => $post,
        'comment_parent' => $number % 4 === 0 ? 0 : $above,
        'comment_author' => $names[$number % 6],
        'comment_author_email' => 'reader@sallow.example',
        'comment_author_url' => $number === 7 ? 'javascript:alert(1)' : 'https://reader.example/',
        'comment_content' => $words[$number % 6] . "\n\nNumber $number." . ($number === 9 ? ' <script>alert(1)</script><b onclick="alert(1)">b</b>' : ''),
        'comment_date' => gmdate('Y-m-d H:i:s', 1768900000 + $number * 61 + 7200),
        'comment_date_gmt' => gmdate('Y-m-d H:i:s', 1768900000 + $number * 61),
        'comment_approved' => 1,
        'comment_type' => 'comment',
    ]);
}
$rest = ['comment_post_ID' => $post, 'comment_author' => 'Elsewhere', 'comment_author_url' => 'https://elsewhere.example/', 'comment_date_gmt' => '2026-02-01 10:00:00', 'comment_date' => '2026-02-01 10:00:00'];
wp_insert_comment($rest + ['comment_content' => '[…] read the ledger […]', 'comment_approved' => 1, 'comment_type' => 'pingback']);
$held = wp_insert_comment($rest + ['comment_content' => 'This waits.', 'comment_approved' => 0, 'comment_type' => 'comment']);
wp_insert_comment($rest + ['comment_content' => 'An answer to what waits.', 'comment_approved' => 1, 'comment_type' => 'comment', 'comment_parent' => $held]);
echo json_encode(['post' => $post, 'closed' => $closed]);
