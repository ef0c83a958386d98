import {startWebKit} from '../test/support/webdriver.js';
const t = Date.now();
const one = async (n: number) => { const w = await startWebKit('/usr/bin/WebKitWebDriver'); console.log(n, 'started', Date.now()-t); await w.open('data:text/html,<p>x'); console.log(n, await w.run('return 1+1'), Date.now()-t); await w.close(); console.log(n,'closed', Date.now()-t); };
await Promise.all([one(1), one(2)]);
