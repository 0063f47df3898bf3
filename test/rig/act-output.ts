/** What a workflow command of a step shows on the run's page. */
export interface ShownAnnotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title?: string;
  file?: string;
  line?: number;
}

export interface StepRun {
  outputs: Record<string, string>;
  /** `success`, `failure`, `skipped` or `cancelled` of the main and of the post step. */
  main?: string;
  post?: string;
}

export interface ActOutput {
  /** All lines that steps printed. */
  output: string;
  /** By id; that of a step in a composite is `outer.inner`. */
  steps: Record<string, StepRun>;
  annotations: ShownAnnotation[];
  /** Markdown, one for each step that wrote one. */
  summaries: string[];
  /** The result of each job, by `name` or `name {matrix}`. */
  jobs: Record<string, string>;
}

interface ActLine {
  msg?: string;
  command?: string;
  name?: string;
  arg?: string;
  content?: string;
  kvPairs?: Record<string, string> | null;
  stepID?: string[];
  stage?: string;
  stepResult?: string;
  jobID?: string;
  jobResult?: string;
  matrix?: Record<string, unknown>;
}

/** Reads what `act --json` printed. Lines that are no JSON are its own errors. */
export function readActOutput(text: string): ActOutput {
  const lines = text.split('\n').flatMap(parseLine);
  const steps: Record<string, StepRun> = {};
  const summaries = new Map<string, string>();
  const jobs: Record<string, string> = {};
  for (const line of lines) {
    if (line.jobResult !== undefined) jobs[jobName(line)] = line.jobResult;
    if (line.stepID === undefined) continue;
    const id = line.stepID.join('.');
    steps[id] ??= { outputs: {} };
    const step = steps[id];
    if (line.stepResult !== undefined && line.stage === 'Main') step.main = line.stepResult;
    if (line.stepResult !== undefined && line.stage === 'Post') step.post = line.stepResult;
    if (line.command === 'set-output') step.outputs[line.name ?? ''] = line.arg ?? '';
    if (line.command === 'summary') summaries.set(`${jobName(line)} ${id} ${line.stage}`, line.content ?? '');
  }
  return {
    output: lines.map((line) => line.msg ?? '').join('\n'),
    steps,
    annotations: lines.flatMap(annotationOf),
    summaries: [...summaries.values()],
    jobs,
  };
}

// act may print the last line of one writer and the first of another without a newline between them.
function parseLine(line: string): ActLine[] {
  return line.split(/(?<=\})(?=\{"(?:arg|command|dryrun|level)")/).map((part) => {
    try {
      return JSON.parse(part) as ActLine;
    } catch {
      return { msg: part };
    }
  });
}

function jobName({ jobID = '', matrix }: ActLine): string {
  return matrix === undefined || Object.keys(matrix).length === 0
    ? jobID
    : `${jobID} ${JSON.stringify(matrix)}`;
}

function annotationOf({ command, arg, kvPairs }: ActLine): ShownAnnotation[] {
  if (command !== 'error' && command !== 'warning' && command !== 'notice') return [];
  const { title, file, line } = kvPairs ?? {};
  return [
    { level: command, message: arg ?? '', title, file, line: line === undefined ? undefined : Number(line) },
  ];
}
