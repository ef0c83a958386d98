// Lines of the log for people, made from its JSON lines.

import * as v from 'valibot';

const Line = v.object({
  level: v.string(),
  time: v.string(),
  msg: v.string(),
  requestId: v.optional(v.string()),
  method: v.optional(v.string()),
  route: v.optional(v.string()),
  status: v.optional(v.number()),
  ms: v.optional(v.number()),
  error: v.optional(v.object({name: v.string(), code: v.optional(v.string()), at: v.array(v.string())})),
});

/** Returns a line of the log as text. */
export function formatLine(json: string): string {
  const {level, time, msg, requestId, method, route, status, ms, error} = v.parse(Line, JSON.parse(json));
  const words =
    method === undefined
      ? [msg, error && `${error.name}${error.code ? ` ${error.code}` : ''}`, error?.at[0] && `at ${error.at[0]}`]
      : [method, route, status, `${ms} ms`];
  return [time, level.padEnd(5), ...words, requestId].filter((word) => word !== undefined && word !== '').join(' ');
}
