import type { CheckResult } from '../check/check.js';
import type { Cause, Report, ReportPart, ReportResource, ReportStep } from './report.js';

/** What is known of a run when it begins. */
export type RunFacts = Pick<Report, 'lab' | 'title' | 'target' | 'fidelity' | 'environment'>;

/** What a step brought to light besides its own line. */
export interface StepFindings {
  causes: Cause[];
  checks: CheckResult[];
  leaked: ReportResource[];
  removal: string[];
}

/** What happens in a run, as it happens. Steps are live objects: read them at once. */
export type RunEvent =
  | { type: 'run-started'; facts: RunFacts; time: number }
  | { type: 'step-started'; step: ReportStep }
  | { type: 'progress'; step: ReportStep; text: string }
  | { type: 'part-started'; step: ReportStep; part: ReportPart }
  | { type: 'part-ended'; step: ReportStep; part: ReportPart }
  | { type: 'note'; step: ReportStep; text: string }
  | { type: 'step-ended'; step: ReportStep; findings: StepFindings }
  /** `path`: where the report was written, as people should see it. */
  | { type: 'run-ended'; report: Report; path?: string };

export type Listener = (event: RunEvent) => void;
