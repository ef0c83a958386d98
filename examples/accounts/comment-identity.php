<?php
// Signs a token for the account of a reader, with PHP. Install: composer require firebase/php-jwt

require __DIR__ . '/vendor/autoload.php';

use Firebase\JWT\JWT;

session_start();
header('Cache-Control: no-store');
// The account in the session of your site.
$account = $_SESSION['account'] ?? null;
if ($account === null) {
    http_response_code(204);
    exit;
}
$key = trim(file_get_contents('/etc/colloquy/sso.key'));
header('Content-Type: text/plain');
echo JWT::encode([
    'sub' => (string) $account['id'],
    'name' => $account['name'],
    'aud' => 'https://comments.example.org/',
    'iat' => time(),
    'exp' => time() + 600,
], $key, 'HS256');
