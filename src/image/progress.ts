import { z } from 'zod';

const vertexSchema = z.object({
  digest: z.string(),
  name: z.string(),
  started: z.string().optional(),
  completed: z.string().optional(),
  cached: z.boolean().optional(),
  error: z.string().optional(),
});

/** One line of `docker buildx build --progress=rawjson`: BuildKit's SolveStatus (client/graph.go). */
const statusSchema = z.object({
  vertexes: z.array(vertexSchema).nullish(),
  logs: z.array(z.object({ vertex: z.string(), data: z.string() })).nullish(),
});

/** One step of a build as BuildKit sees it. */
export interface Vertex {
  digest: string;
  /** As in "[stage-1 3/4] RUN npm ci" or "[internal] load build context". */
  name: string;
  cached: boolean;
  completed: boolean;
  error?: string;
}

/** Lines kept of each step's output. */
const KEPT_LINES = 40;

/** What one build has said so far: fed line by line, it keeps the steps, the tail of their output, and other text. */
export class BuildProgress {
  readonly vertices = new Map<string, Vertex>();
  /** Lines that are not rawjson: buildx's own messages and BuildKit's final error with its Dockerfile excerpt. */
  readonly text: string[] = [];
  private readonly output = new Map<string, string[]>();

  /** `onStep` is called when a step that is worth showing starts. */
  constructor(private readonly onStep: (shown: string) => void = () => {}) {}

  readonly add = (line: string): void => {
    const status = line.startsWith('{') ? parseStatus(line) : undefined;
    if (status === undefined) {
      if (line.trim() !== '') this.text.push(line);
      return;
    }
    for (const vertex of status.vertexes ?? []) this.addVertex(vertex);
    for (const log of status.logs ?? [])
      this.addOutput(log.vertex, Buffer.from(log.data, 'base64').toString());
  };

  /** The step that failed by its own fault, not one that was cancelled because of it. */
  get failed(): Vertex | undefined {
    const failed = [...this.vertices.values()].filter((vertex) => vertex.error !== undefined);
    return failed.find((vertex) => !/context canceled/i.test(vertex.error ?? '')) ?? failed[0];
  }

  /** Every step of the Dockerfile came from the cache; a base image counts for nothing, BuildKit marks it at will. */
  get cached(): boolean {
    return [...this.vertices.values()].every((vertex) => {
      const instruction = stepOf(vertex.name)?.instruction;
      return vertex.cached || instruction === undefined || instruction.startsWith('FROM ');
    });
  }

  /** The last lines a step printed, oldest first. */
  outputOf(digest: string): string[] {
    const lines = (this.output.get(digest) ?? []).map((line) => line.replace(/\r$/, ''));
    return lines.filter((line) => line.trim() !== '');
  }

  private addVertex(vertex: z.infer<typeof vertexSchema>): void {
    const known = this.vertices.get(vertex.digest);
    this.vertices.set(vertex.digest, {
      digest: vertex.digest,
      name: vertex.name,
      // BuildKit reports a step more than once, with the mark only at times.
      cached: (known?.cached ?? false) || vertex.cached === true,
      completed: vertex.completed !== undefined,
      error: vertex.error ?? known?.error,
    });
    if (vertex.started !== undefined && vertex.completed === undefined && vertex.cached !== true) {
      const shown = showStep(vertex.name);
      if (shown !== undefined) this.onStep(shown);
    }
  }

  private addOutput(digest: string, data: string): void {
    const lines = this.output.get(digest) ?? [''];
    const [first = '', ...more] = data.split('\n');
    lines.push(`${lines.pop() ?? ''}${first}`, ...more);
    // A program that redraws its line with \r: the last state is what a person would have seen.
    const seen = lines.slice(-KEPT_LINES - 1).map((line) => line.replace(/^.*\r(?=.)/s, ''));
    this.output.set(digest, seen);
  }
}

function parseStatus(line: string): z.infer<typeof statusSchema> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const status = statusSchema.safeParse(value);
  return status.success ? status.data : undefined;
}

export interface DockerfileStep {
  /** Name of the stage, "stage-1" when it has none, undefined when it is the only one. */
  stage?: string;
  /** Counted from 1 as BuildKit does: FROM, RUN, COPY, ADD and WORKDIR. */
  number: number;
  of: number;
  instruction: string;
}

/** Takes "[linux/arm64 stage-1 3/4] RUN npm ci" apart; undefined for steps that are not in the Dockerfile. */
export function stepOf(name: string): DockerfileStep | undefined {
  const match = /^\[(?:(\S+) +)?(?:(\S+) +)?(\d+)\/(\d+)\] (.*)$/s.exec(name);
  if (match === null) return undefined;
  const words = [match[1], match[2]].filter((word) => word !== undefined);
  // A platform, as in linux/arm64 or linux/amd64->arm64, stands before the stage.
  const stage = words.findLast((word) => !/^[a-z0-9]+\/[a-z0-9]+/.test(word));
  return { stage, number: Number(match[3]), of: Number(match[4]), instruction: match[5] ?? '' };
}

/** What the live line says of a step, as in "4/9 pip install"; undefined for those that only take a moment. */
function showStep(name: string): string | undefined {
  const step = stepOf(name);
  if (step !== undefined) {
    const text = step.instruction.replace(/^RUN (--\S+ +)*/, '').replace(/\s+/g, ' ');
    return `${step.number}/${step.of} ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
  }
  if (/^(exporting|pushing|importing cache|exporting cache)/.test(name)) return name;
  return undefined;
}
