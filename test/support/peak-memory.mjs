// Preloaded into a process with `--import`: on exit, writes its peak memory in bytes to the file PEAK_MEMORY_FILE.

import {writeFileSync} from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS * 1024)));
