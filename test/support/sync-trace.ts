// Parses the output of `strace -f -y` for a server: the order in which it wrote, synced and acknowledged comments.

/** A summary of a trace. */
export interface SyncTrace {
  /** The number of successful syncs of the write-ahead log. */
  readonly syncs: number;
  /** The number of acknowledged comments. */
  readonly acknowledged: number;
  /** The ids of comments that were acknowledged before the write-ahead log was synced with them. */
  readonly unsynced: readonly string[];
}

const ID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g;

/** Finds for each comment whether it was written to the log and synced before it was acknowledged. */
export function readSyncTrace(trace: string): SyncTrace {
  const written = new Set<string>();
  const synced = new Set<string>();
  const acknowledged = new Set<string>();
  const unsynced: string[] = [];
  // By operating-system thread: the comments that were written when its current sync began.
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
