/** pass and fail judge the work; error: the check itself is wrong; infra: a service of ours was down, counts against nobody. */
export type Outcome = 'pass' | 'fail' | 'error' | 'skip' | 'infra';

export interface CheckResult {
  id: string;
  title: string;
  kind: string;
  outcome: Outcome;
  points: number;
  maxPoints: number;
  visibility: 'visible' | 'hidden';
  /** One sentence: what was found wrong, or why it was skipped. */
  message?: string;
  expected?: string;
  actual?: string;
  hint?: string;
  attempts: number;
  /** Milliseconds since 1970, and how long, milliseconds. */
  started: number;
  duration: number;
  fidelity: string;
  /** Skipped because this machine or cluster cannot show it: its points count neither way. */
  excused?: boolean;
  /** Where in lab.yml it is declared. */
  location?: { file: string; line?: number };
  /** Path of a picture or file that shows what was seen, relative to the report's folder. */
  evidence?: string;
}
