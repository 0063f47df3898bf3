/** One instruction of a Dockerfile, continuation lines and here-documents joined. */
export interface Instruction {
  /** Upper case, as in "RUN". */
  keyword: string;
  /** What follows the keyword, continuation lines joined, comments left out. */
  rest: string;
  /** First and last line in the file, counted from 1. */
  line: number;
  endLine: number;
}

/** One `FROM` and what belongs to it. */
export interface Stage {
  index: number;
  /** From `AS name`, lower case as BuildKit compares it. */
  name?: string;
  /** Image or stage as written, with global ARGs filled in. */
  base: string;
  /** Index of the stage it builds on, when the base is one. */
  baseStage?: number;
  from: Instruction;
  instructions: Instruction[];
}

export interface Dockerfile {
  stages: Stage[];
  /** Names that some `ARG` declares. */
  args: Set<string>;
  /** From `# syntax=`, the frontend image, and its line. */
  syntax?: { image: string; line: number };
}

/**
 * Reads a Dockerfile as far as finding lines and base images needs it: never throws, BuildKit is the judge of what is
 * right. `buildArgs` override the defaults of global ARGs in `FROM ${…}`.
 */
export function parseDockerfile(text: string, buildArgs: Record<string, string> = {}): Dockerfile {
  const directives = readDirectives(text);
  const dockerfile: Dockerfile = { stages: [], args: new Set(), syntax: directives.syntax };
  const globals = new Map<string, string>();
  for (const instruction of readInstructions(text, directives.escape)) {
    if (instruction.keyword === 'ARG') declareArgs(instruction, dockerfile, globals, buildArgs);
    if (instruction.keyword === 'FROM') dockerfile.stages.push(openStage(instruction, dockerfile, globals));
    else dockerfile.stages.at(-1)?.instructions.push(instruction);
  }
  return dockerfile;
}

/** Parser directives: the comment lines `# key=value` before anything else. */
function readDirectives(text: string): { escape: string; syntax?: Dockerfile['syntax'] } {
  const found: { escape: string; syntax?: Dockerfile['syntax'] } = { escape: '\\' };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const match = /^#\s*([a-zA-Z]+)\s*=\s*(\S+)\s*$/.exec(line);
    if (match === null) break;
    if (match[1]?.toLowerCase() === 'escape') found.escape = match[2] ?? '\\';
    if (match[1]?.toLowerCase() === 'syntax') found.syntax = { image: match[2] ?? '', line: index + 1 };
  }
  return found;
}

function readInstructions(text: string, escapeMark: string): Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isBlankOrComment(lines[at] ?? '')) continue;
    const start = at;
    const parts: string[] = [];
    for (; at < lines.length; at++) {
      const line = (lines[at] ?? '').trimEnd();
      if (parts.length > 0 && isBlankOrComment(line)) continue;
      const continued = line.endsWith(escapeMark);
      parts.push(continued ? line.slice(0, -1) : line);
      if (!continued) break;
    }
    const whole = parts.join(' ').trim();
    const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(whole) ?? [];
    at = endOfHeredocs(keyword.toUpperCase(), rest, lines, at);
    const endLine = Math.min(at, lines.length - 1) + 1;
    found.push({ keyword: keyword.toUpperCase(), rest, line: start + 1, endLine });
  }
  return found;
}

function isBlankOrComment(line: string): boolean {
  return /^\s*(#|$)/.test(line);
}

/** Index of the last line of the here-documents that an instruction opens; `at` when it opens none. */
function endOfHeredocs(keyword: string, rest: string, lines: string[], at: number): number {
  if (!['RUN', 'COPY', 'ADD'].includes(keyword)) return at;
  let end = at;
  for (const match of rest.matchAll(/<<(-?)(["']?)([a-zA-Z_][a-zA-Z0-9_]*)\2/g)) {
    const close = lines.findIndex(
      (line, index) => index > end && (match[1] === '-' ? line.replace(/^\t+/, '') : line) === match[3],
    );
    if (close < 0) return at;
    end = close;
  }
  return end;
}

function declareArgs(
  instruction: Instruction,
  dockerfile: Dockerfile,
  globals: Map<string, string>,
  buildArgs: Record<string, string>,
): void {
  for (const word of instruction.rest.split(/\s+/)) {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(word) ?? [];
    if (name === undefined) continue;
    dockerfile.args.add(name);
    if (dockerfile.stages.length > 0) continue;
    const given = buildArgs[name] ?? value?.replace(/^(["'])(.*)\1$/, '$2');
    if (given !== undefined) globals.set(name, expand(given, globals));
  }
}

function openStage(from: Instruction, dockerfile: Dockerfile, globals: Map<string, string>): Stage {
  const words = from.rest.split(/\s+/).filter((word) => !word.startsWith('--'));
  const base = expand(words[0] ?? '', globals);
  const name = words[1]?.toUpperCase() === 'AS' ? words[2]?.toLowerCase() : undefined;
  const baseStage = dockerfile.stages.find((stage) => stage.name === base.toLowerCase())?.index;
  return { index: dockerfile.stages.length, name, base, baseStage, from, instructions: [] };
}

/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+value}`; an unknown name becomes empty. */
function expand(text: string, values: Map<string, string>): string {
  return text.replace(
    /\$(?:\{([A-Za-z_]\w*)(?:(:[-+])([^}]*))?\}|([A-Za-z_]\w*))/g,
    (_whole, braced: string | undefined, operator: string | undefined, word: string, bare: string) => {
      const value = values.get(braced ?? bare) ?? '';
      if (operator === ':-') return value === '' ? word : value;
      if (operator === ':+') return value === '' ? '' : word;
      return value;
    },
  );
}

/** A stage's base or `COPY --from` that is an image to be had from elsewhere: no stage, not `scratch`. */
export function externalImages(dockerfile: Dockerfile): { image: string; line: number }[] {
  const found: { image: string; line: number }[] = [];
  const isStage = (name: string, before: number): boolean =>
    /^\d+$/.test(name) || dockerfile.stages.some((s) => s.index < before && s.name === name.toLowerCase());
  for (const stage of dockerfile.stages) {
    if (stage.baseStage === undefined && stage.base !== 'scratch' && stage.base !== '') {
      found.push({ image: stage.base, line: stage.from.line });
    }
    for (const { keyword, rest, line } of stage.instructions) {
      const from =
        keyword === 'COPY' || keyword === 'ADD'
          ? /(?:^|\s)--from=(\S+)/.exec(rest)
          : keyword === 'RUN'
            ? /--mount=\S*\bfrom=([^,\s]+)/.exec(rest)
            : null;
      const image = from?.[1];
      if (image !== undefined && !image.includes('$') && !isStage(image, stage.index)) {
        found.push({ image, line });
      }
    }
  }
  return found;
}
