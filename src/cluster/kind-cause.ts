import { lastLines } from '../system/errors.js';

export interface Evidence {
  /** What `kind create` printed, or the message of the wait that ran out. */
  output: string;
  /** Last lines of the kubelet's journal. */
  kubelet: string;
  /** JSON of the control-plane container's state, or the error of asking for it. */
  state: string;
  /** `df -Pk`. */
  disk: string;
}

export interface FailureCause {
  /** One sentence without a full stop. */
  message: string;
  hint?: string;
}

interface Rule {
  /** Which of the evidence is searched. */
  where: (keyof Evidence)[];
  pattern: RegExp;
  cause: (match: RegExpExecArray, evidence: Evidence) => FailureCause;
}

/** The first that matches is the cause: from what breaks everything else to what is only a symptom. */
const RULES: Rule[] = [
  {
    where: ['output', 'kubelet', 'state'],
    pattern: /no space left on device/i,
    cause: () => ({
      message: 'the disk is full',
      hint: 'free some gigabytes: docker system df shows what Docker holds',
    }),
  },
  {
    where: ['disk'],
    pattern: /\s(?:99|100)%\s+(\/\S*)/,
    cause: (match) => ({ message: `the disk is full (${match[1]})`, hint: 'free some gigabytes' }),
  },
  {
    where: ['output', 'kubelet', 'state'],
    pattern: /"OOMKilled":true|out of memory|oom-kill|cannot allocate memory/i,
    cause: () => ({ message: 'memory ran out', hint: 'a node needs about 1 GB: ask for fewer nodes' }),
  },
  {
    where: ['output', 'state'],
    pattern: /(?:bind for|listen tcp\d?|exposing port).*?:(\d+).*?(?:already allocated|already in use)/is,
    cause: (match) => ({ message: `port ${match[1]} of this machine is taken`, hint: 'stop what has it' }),
  },
  {
    where: ['output', 'state'],
    pattern: /unable to apply caps|privileged mode is incompatible|operation not permitted/i,
    cause: () => ({
      message: 'this engine cannot run privileged containers',
      hint: 'distsys doctor --install sets up a runtime that leaves out what the machine withholds',
    }),
  },
  {
    where: ['output', 'state'],
    pattern: /pull access denied|manifest unknown|no such image|failed to pull image/i,
    cause: () => ({
      message: 'the node image cannot be had',
      hint: 'distsys doctor shows which registries answer',
    }),
  },
  {
    where: ['output', 'state'],
    pattern: /exec format error|could not find a log line that matches|executable file not found/i,
    cause: (match) => ({
      message: match[0].startsWith('exec format')
        ? 'the node image is for another processor architecture'
        : 'the node image is broken: its system did not start',
    }),
  },
  {
    where: ['output'],
    pattern:
      /kubelet(?: is not running| isn't (?:running or )?healthy|.*not healthy)|timed out waiting for the condition/i,
    cause: (_match, evidence) => ({
      message: `the kubelet does not start: ${kubeletError(evidence.kubelet)}`,
    }),
  },
  {
    where: ['state'],
    pattern: /"Running":false.*"ExitCode":(\d+)/,
    cause: (match) => ({ message: `the node ended with exit code ${match[1]}` }),
  },
];

/** Why a kind cluster did not come up, in one sentence; the last thing said when nothing known is found. */
export function causeOf(evidence: Evidence): FailureCause {
  for (const rule of RULES) {
    const match = rule.pattern.exec(rule.where.map((key) => evidence[key]).join('\n'));
    if (match !== null) return rule.cause(match, evidence);
  }
  const error = /^ERROR: (.+)$/m.exec(evidence.output)?.[1];
  return { message: error ?? lastLines(evidence.output, 1)[0] ?? 'it did not say why' };
}

/** The kubelet's own last error, without time and place; klog marks errors with E or F at the start of the line. */
function kubeletError(journal: string): string {
  const lines = lastLines(journal, 40);
  const error = lines.findLast((line) => /^[EF]\d{4} /.test(line)) ?? lines.at(-1) ?? 'its journal is empty';
  return error.replace(/^[A-Z]\d{4} \S+\s+\d+ \S+\] /, '');
}
