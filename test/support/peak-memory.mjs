// Loaded into a process by `--import`: at its end, writes the most memory it had, in bytes, as the system tells it.

import {writeFileSync} from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS * 1024)));
