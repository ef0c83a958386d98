// Reads what `strace -f -y` saw of a server: in which order it wrote, synced and answered.

/** What a trace tells of one acknowledgement. */
export interface SyncTrace {
  /** How often the write-ahead log was synced, successfully. */
  readonly syncs: number;
  readonly acknowledged: number;
  /** Ids of comments that were acknowledged before a sync that followed their being written. */
  readonly unsynced: readonly string[];
}

const ID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g;

/** Where each comment was first written to the log, synced after that, and acknowledged. */
export function readSyncTrace(trace: string): SyncTrace {
  const written = new Set<string>();
  const synced = new Set<string>();
  const acknowledged = new Set<string>();
  const unsynced: string[] = [];
  /** Threads within a sync, and what was written when it began. */
  const syncing = new Map<string, readonly string[]>();
  let syncs = 0;
  const sync = (ids: Iterable<string>): void => {
    syncs++;
    for (const id of ids) synced.add(id);
  };
  for (const line of trace.split('\n')) {
    const [, thread = '', call = '', rest = ''] = /^(\d+) +(?:<\.\.\. )?(\w+)(.*)$/.exec(line) ?? [];
    if (/^(?:pwrite64|pwritev|write)$/.test(call) && /^\(\d+<[^>]*-wal>/.test(rest)) {
      for (const [id] of rest.matchAll(ID)) written.add(id);
    } else if (/^f(?:data)?sync$/.test(call)) {
      if (/-wal>.*= 0$/.test(rest)) sync(written);
      else if (/-wal> <unfinished/.test(rest)) syncing.set(thread, [...written]);
      else if (/resumed>.*= 0$/.test(rest)) sync(syncing.get(thread) ?? []);
    } else if (rest.includes('HTTP/1.1 201')) {
      const [id = line] = /"comment[^]*/.exec(rest)?.[0].match(ID) ?? [];
      acknowledged.add(id);
      if (!synced.has(id)) unsynced.push(id);
    }
  }
  return {syncs, acknowledged: acknowledged.size, unsynced};
}
