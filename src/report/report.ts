import type { CheckResult } from '../check/check.js';
import type { Location } from '../system/errors.js';

/** The one model: every rendering reads this and nothing else. */
export interface Report {
  schemaVersion: 1;
  lab: string;
  title: string;
  target: string;
  fidelity: string;
  environment: { id: string; owner: string; expires: string; runUrl?: string };
  outcome: 'passed' | 'failed' | 'error' | 'infra' | 'leaked' | 'cancelled';
  /** Milliseconds since 1970. */
  started: number;
  /** Milliseconds. */
  duration: number;
  steps: ReportStep[];
  checks: CheckResult[];
  /** Checks that could not be judged (infra, or excused on this machine) are in `excluded`, not in `possible`. */
  points: { scored: number; possible: number; excluded?: number };
  /** Why it did not pass, the worst first. */
  causes: Cause[];
  resources: ReportResource[];
  leaked: ReportResource[];
  /** How to remove what is left, commands a person can type. */
  removal: string[];
}

export interface ReportStep {
  id: string;
  title: string;
  outcome: 'ok' | 'failed' | 'skipped' | 'cancelled' | 'running';
  started: number;
  duration: number;
  summary: string;
  notes: string[];
  parts: ReportPart[];
}

/** An image, a service, a node: what a step worked on, side by side with others. */
export interface ReportPart {
  name: string;
  started: number;
  duration: number;
  outcome: 'ok' | 'failed' | 'running';
}

export interface Cause {
  step: string;
  /** Whose it is: what was left behind, their input, their work's checks, a bug of ours, a service that was down. */
  kind?: 'leak' | 'user' | 'checks' | 'internal' | 'infra';
  message: string;
  subject?: string;
  location?: Location;
  hint?: string;
  log?: string[];
}

export interface ReportResource {
  type: string;
  name: string;
  id: string;
  created?: number;
  removed?: number;
  /** Why it could not be removed. */
  error?: string;
}
