import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {startBuiltServer} from '/work/h1/test/support/built-server.js';
import {startChromium} from '/work/h1/test/support/chromium.js';
import {CLIENT_ID, CLIENT_SECRET, createRealProvider} from '/work/h1/test/support/real-oidc-provider.js';
import {startStubHttpServer} from '/work/h1/test/support/stub-http-server.js';
const out = '/tmp/h1-shots'; mkdirSync(out, {recursive: true});
const secret = join(mkdtempSync('/tmp/h1s-'), 's'); writeFileSync(secret, CLIENT_SECRET);
const browser = await startChromium();
const provider = await createRealProvider();
const opts = ['--oidc', provider.issuer, '--oidc-client-id', CLIENT_ID, '--oidc-client-secret-file', secret, '--oidc-name', 'Example ID'];
const server = await startBuiltServer(':memory:', ...opts);
const off = await startBuiltServer(':memory:', ...opts, '--guests', 'off');
await provider.start(server.url + 'api/v1/sign-in/callback');
const site = await startStubHttpServer((q, s) => { const p = new URL(q.url ?? '', 'http://x').searchParams; s.writeHead(200, {'Content-Type': 'text/html'});
 s.end(`<!doctype html><html lang="${p.get('lang')}" dir="${p.get('lang') === 'ar' ? 'rtl' : 'ltr'}"><meta name=viewport content="width=device-width"><style>:root{color-scheme:light dark}body{font-family:sans-serif;margin:1rem}</style><title>t</title><script type="module" src="${p.get('server')}colloquy.js"></script><comment-thread thread="/x"></comment-thread>`);});
for (const [name, lang, width, scheme, base, signed] of [
 ['out-light', 'en', 700, 'light', server.url, false], ['out-dark', 'en', 700, 'dark', server.url, false], ['out-320', 'de', 320, 'light', server.url, false], ['out-rtl', 'ar', 400, 'light', server.url, false],
 ['off-light', 'en', 700, 'light', off.url, false], ['off-320-fr', 'fr', 320, 'dark', off.url, false], ['in-light', 'en', 700, 'light', server.url, true], ['in-dark-320', 'de', 320, 'dark', server.url, true], ['in-rtl', 'ar', 320, 'light', server.url, true]] as const) {
 const context = await browser.newContext({viewport: {width, height: 520}, colorScheme: scheme});
 const page = await context.newPage();
 await page.goto(`${site.url.replace('127.0.0.1', 'localhost')}?${new URLSearchParams({lang, server: base})}`);
 await page.locator('[part~=write]').click(); await page.locator('textarea').waitFor();
 await page.keyboard.type('Some words');
 await page.locator('[part=composer-sign-in]').waitFor();
 if (signed) { const pop = page.waitForEvent('popup'); await page.locator('[part=composer-sign-in]').click(); const p = await pop; await p.locator('[name=login]').fill('Vera'); await p.locator('[name=password]').fill('x'); await p.getByRole('button', {name: 'Sign-in'}).click(); const c = p.waitForEvent('close'); await p.getByText('Continue', {exact: true}).click(); await c; await page.locator('[part=composer-sign-out]').waitFor(); }
 if (name.startsWith('off')) await page.keyboard.press('Control+Enter');
 if (name === 'out-dark') { await provider.stop(); const pop = page.waitForEvent('popup'); await page.locator('[part=composer-sign-in]').click(); const p = await pop; await p.waitForLoadState(); await p.screenshot({path: `${out}/window-down.png`}); await page.screenshot({path: `${out}/asking.png`}); await provider.start(server.url + 'api/v1/sign-in/callback'); await p.close(); }
 await page.waitForTimeout(200);
 await page.screenshot({path: `${out}/${name}.png`}); await context.close();
}
await browser.close(); await site.close(); await server.end('SIGTERM'); await off.end('SIGTERM'); await provider.stop();
