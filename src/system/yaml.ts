import { CORE_SCHEMA, constructFromEvents, EVENT_ID, mergeTag, parseEvents, YAMLException } from 'js-yaml';
import { type Location, UserError } from './errors.js';

type Event = ReturnType<typeof parseEvents>[number];
export type YamlPath = (string | number)[];

export interface YamlDocument {
  /** What the document says: YAML 1.2 core types, plain objects and arrays. */
  value: unknown;
  /** Line of the key or item at `path`, or of the nearest one above it. */
  locate(path: YamlPath): Location;
}

/** Bytes; a lab or Compose file is a few kB. */
const MAX_SIZE = 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ALIASES = 100;
/** YAML 1.2 (so `on`, `yes` and `22:22` are strings) plus the merge key `<<` of 1.1, which Compose files live on. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * The documents of a YAML text with the line of every key. Throws UserError with file and line when the text is not
 * YAML, is larger than 1 MiB, nests deeper than 100 or has more than 100 aliases.
 */
export function loadYaml(text: string, file: string): YamlDocument[] {
  if (Buffer.byteLength(text) > MAX_SIZE) {
    throw new UserError(`${file} is larger than 1 MiB, the most that is accepted`, { location: { file } });
  }
  try {
    const events = parseEvents(text, { filename: file, maxDepth: MAX_DEPTH });
    const values = constructFromEvents(events, {
      source: text,
      filename: file,
      schema: SCHEMA,
      maxAliases: MAX_ALIASES,
    });
    const lines = lineIndex(text);
    return splitDocuments(events).map((part, index) => documentOf(values[index], part, text, file, lines));
  } catch (error) {
    throw error instanceof YAMLException ? asUserError(error, file) : error;
  }
}

/** The only document of a YAML text; throws UserError when there are more. */
export function loadSingleYaml(text: string, file: string): YamlDocument {
  const documents = loadYaml(text, file);
  if (documents.length > 1) {
    throw new UserError(`${file} holds ${documents.length} documents, one is accepted`, {
      location: { file },
    });
  }
  return documents[0] ?? { value: undefined, locate: () => ({ file, line: 1 }) };
}

function asUserError(error: YAMLException, file: string): UserError {
  const line = (error.mark?.line ?? 0) + 1;
  const column = (error.mark?.column ?? 0) + 1;
  return new UserError(`${file}:${line}:${column} is not YAML: ${error.reason}`, {
    location: { file, line, column },
  });
}

function documentOf(
  value: unknown,
  events: Event[],
  text: string,
  file: string,
  lines: number[],
): YamlDocument {
  let positions: Map<string, number> | undefined;
  return {
    value,
    locate: (path) => {
      positions ??= positionsOf(events, text);
      for (let length = path.length; length >= 0; length--) {
        const position = positions.get(keyOf(path.slice(0, length)));
        if (position !== undefined) return locationAt(position, file, lines);
      }
      return { file, line: 1 };
    },
  };
}

const keyOf = (path: YamlPath): string => JSON.stringify(path.map(String));

/** Character offset of every key and item, by path. */
function positionsOf(events: Event[], text: string): Map<string, number> {
  const found = new Map<string, number>();
  let next = 0;
  const visit = (path: YamlPath, keyPosition: number | undefined): void => {
    const event = events[next++];
    if (event === undefined) return;
    const position = keyPosition ?? startOf(event);
    if (position !== undefined && !found.has(keyOf(path))) found.set(keyOf(path), position);
    if (event.type === EVENT_ID.SEQUENCE) {
      for (let index = 0; !atPop(events[next]); index++) visit([...path, index], undefined);
      next++;
    } else if (event.type === EVENT_ID.MAPPING) {
      while (!atPop(events[next])) {
        const key = events[next] as Event;
        visit([...path, '?'], undefined);
        visit([...path, scalarText(key, text)], startOf(key));
      }
      next++;
    }
  };
  visit([], undefined);
  return found;
}

function atPop(event: Event | undefined): boolean {
  return event === undefined || event.type === EVENT_ID.POP;
}

function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : undefined;
}

function scalarText(event: Event, text: string): string {
  return event.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : '?';
}

function splitDocuments(events: Event[]): Event[][] {
  const parts: Event[][] = [];
  let depth = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      parts.push([]);
      depth = 1;
      continue;
    }
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) depth++;
    if (event.type === EVENT_ID.POP && --depth === 0) continue;
    parts.at(-1)?.push(event);
  }
  return parts;
}

function lineIndex(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function locationAt(position: number, file: string, starts: number[]): Location {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: position - (starts[low] ?? 0) + 1 };
}
