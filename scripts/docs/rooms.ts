// The rooms of src/ for CONTRIBUTING.md, from the table and from the imports that there are.

import {readModules} from '../../test/support/module-graph.js';
import {readRoomGraph, ROOMS} from '../../test/support/rooms.js';
import type {Table} from './tables.js';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns every room with its purpose and the file to read first. */
export function roomsTable(): Table {
  const rows = Object.entries(ROOMS).map(([room, {purpose, first}]) => [`\`${room}\``, purpose, `\`${first}\``]);
  return {titles: ['room', 'purpose', 'read first'], rows};
}

/**
 * Draws the rooms and their imports as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html). An arrow points
 * to what is imported; imports that follow from other arrows are left out, and the rooms of `strings` are one.
 */
export function drawRooms(): string {
  const graph = reduce(mergeStrings(readRoomGraph(readModules())));
  const rooms = [...graph.keys()];
  const houses = new Set(rooms.map(houseOf));
  const nodes = [...houses].flatMap((house) =>
    drawHouse(
      house,
      rooms.filter((room) => houseOf(room) === house),
    ),
  );
  const arrows = [...graph].flatMap(([room, imports]) =>
    [...imports].map((target) => `  ${idOf(room)} --> ${idOf(target)}`),
  );
  return ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'].join('\n');
}

function drawHouse(house: string, rooms: readonly string[]): string[] {
  const draw = (room: string): string => `${idOf(room)}["${room}"]`;
  if (rooms.length === 1) return rooms.map((room) => `  ${draw(room)}`);
  return [`  subgraph ${house}-rooms["${house}"]`, ...rooms.map((room) => `    ${draw(room)}`), '  end'];
}

const houseOf = (room: string): string => room.split('/')[0] ?? room;

const idOf = (room: string): string => room.replaceAll('/', '-');

function mergeStrings(graph: Graph): Graph {
  const merged = new Map<string, Set<string>>();
  const nameOf = (room: string): string => (room.startsWith('strings/') ? 'strings' : room);
  for (const [room, imports] of graph) {
    const name = nameOf(room);
    const targets = [...imports].map(nameOf).filter((target) => target !== name);
    merged.set(name, new Set([...(merged.get(name) ?? []), ...targets]));
  }
  return merged;
}

// Transitive reduction: an import is left out when a longer way leads to the same room.
function reduce(graph: Graph): Graph {
  const reach = (room: string): ReadonlySet<string> =>
    new Set([...(graph.get(room) ?? [])].flatMap((next) => [next, ...reach(next)]));
  return new Map(
    [...graph].map(([room, imports]) => {
      const further = new Set([...imports].flatMap((next) => [...reach(next)]));
      return [room, new Set([...imports].filter((next) => !further.has(next)))];
    }),
  );
}
