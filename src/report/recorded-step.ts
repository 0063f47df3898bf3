import type { StepFindings } from './events.js';
import { isBad } from './outcome.js';
import type { ReportPart, ReportStep } from './report.js';
import type { Step } from './step.js';

/** What a recorded step needs of its recorder. */
export interface StepJournal {
  /** Milliseconds since 1970, never running backwards. */
  now(): number;
  clean(text: string): string;
  progress(step: ReportStep, text: string): void;
  note(step: ReportStep, text: string): void;
  partStarted(step: ReportStep, part: ReportPart): void;
  partEnded(step: ReportStep, part: ReportPart): void;
}

/** A running step: what the work is handed, and what the recorder keeps of it. */
export class RecordedStep implements Step {
  readonly findings: StepFindings = { causes: [], checks: [], leaked: [], removal: [] };
  /** The run was cancelled while this ran: what it throws is a consequence. */
  interrupted = false;

  constructor(
    readonly step: ReportStep,
    private readonly journal: StepJournal,
  ) {}

  async part<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = this.journal.now();
    const part: ReportPart = { name: this.journal.clean(name), started, duration: 0, outcome: 'running' };
    this.step.parts.push(part);
    this.journal.partStarted(this.step, part);
    try {
      const result = await work();
      part.outcome = 'ok';
      return result;
    } catch (error) {
      part.outcome = 'failed';
      throw error;
    } finally {
      part.duration = this.journal.now() - started;
      this.journal.partEnded(this.step, part);
    }
  }

  progress(text: string): void {
    this.journal.progress(this.step, this.journal.clean(text));
  }

  note(text: string): void {
    const note = this.journal.clean(text);
    if (this.step.notes.includes(note)) return;
    this.step.notes.push(note);
    this.journal.note(this.step, note);
  }

  summary(text: string): void {
    this.step.summary = this.journal.clean(text);
  }

  /** Nothing was thrown, yet it does not count as done. */
  foundBad(): boolean {
    return this.findings.leaked.length > 0 || this.findings.checks.some(isBad);
  }
}
