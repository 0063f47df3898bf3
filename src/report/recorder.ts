import { AsyncLocalStorage } from 'node:async_hooks';
import type { CheckResult } from '../check/check.js';
import type { Clock } from '../system/clock.js';
import { UserError } from '../system/errors.js';
import { causesOf, isAborted } from './cause.js';
import type { Listener, RunEvent, RunFacts } from './events.js';
import { checksSummary, teardownSummary } from './outcome.js';
import { printable } from './printable.js';
import { RecordedStep, type StepJournal } from './recorded-step.js';
import { mapStrings, Redactor } from './redactor.js';
import type { Report, ReportResource, ReportStep } from './report.js';
import { type DeclaredCheck, RunRecord } from './run-record.js';
import type { Step } from './step.js';

export interface RecorderOptions {
  clock: Clock;
  /** Aborted when a person or the CI service cancels the run; not when a failed step stops its sisters. */
  signal?: AbortSignal;
  redactor?: Redactor;
  /** Paths below it are told relative to it, as people and GitHub's annotations have them. */
  folder?: string;
  listeners?: Listener[];
}

/** What teardown found out; `removal`: commands for what is left. */
export interface TeardownOutcome {
  removed: ReportResource[];
  leaked: ReportResource[];
  removal: string[];
}

/** Makes the steps of a run, keeps what they tell, and makes the report of it. Stores nothing unredacted. */
export class Recorder {
  private readonly record: RunRecord;
  private readonly running = new Set<RecordedStep>();
  private readonly seen = new WeakSet<object>();
  private readonly enclosing = new AsyncLocalStorage<RecordedStep>();
  private readonly redactor: Redactor;
  private readonly listeners: Listener[];
  private readonly journal: StepJournal;

  constructor(private readonly options: RecorderOptions) {
    const { clock } = options;
    // Durations come from the monotonic clock, so that a clock set right in mid-run bends no timeline.
    const offset = clock.now() - clock.monotonic();
    const now = (): number => Math.round(offset + clock.monotonic());
    this.record = new RunRecord(now);
    this.redactor = options.redactor ?? new Redactor();
    this.listeners = [...(options.listeners ?? [])];
    this.journal = {
      now,
      clean: (text) => this.clean(text),
      progress: (step, text) => this.tell({ type: 'progress', step, text }),
      note: (step, text) => this.tell({ type: 'note', step, text }),
      partStarted: (step, part) => this.tell({ type: 'part-started', step, part }),
      partEnded: (step, part) => this.tell({ type: 'part-ended', step, part }),
    };
    options.signal?.addEventListener('abort', () => {
      for (const recorded of this.running) recorded.interrupted = true;
    });
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** A secret that became known: from now on it is in nothing that is told or kept. */
  mask(secret: string): void {
    this.redactor.add(secret);
  }

  /** Says what runs and where; again, when more is known. The first call tells the listeners. */
  begin(facts: RunFacts): void {
    const first = this.record.facts === undefined;
    this.record.facts = this.cleanData(facts);
    if (first) this.tell({ type: 'run-started', facts: this.record.facts, time: this.journal.now() });
  }

  /**
   * Runs `work` as a step; steps may run side by side. What it throws becomes the step's causes and is thrown on;
   * an abort, or an error that a sister step has thrown already, makes the step cancelled instead of failed.
   */
  async step<T>(id: string, title: string, work: (step: Step) => Promise<T>): Promise<T> {
    const recorded = new RecordedStep(this.newStep(id, title), this.journal);
    this.running.add(recorded);
    this.tell({ type: 'step-started', step: recorded.step });
    try {
      const result = await this.enclosing.run(recorded, () => work(recorded));
      this.end(recorded, recorded.foundBad() ? 'failed' : 'ok');
      return result;
    } catch (error) {
      this.end(recorded, this.blame(recorded, error));
      throw error;
    }
  }

  /** A step that was left out, and why. */
  skip(id: string, title: string, why: string): void {
    const recorded = new RecordedStep(this.newStep(id, title), this.journal);
    recorded.summary(why);
    this.end(recorded, 'skipped');
  }

  /** What should be checked: what then has no result stands in the report as not run, with its points. */
  declare(checks: DeclaredCheck[]): void {
    this.record.declared = this.cleanData(checks);
  }

  /** Check results; within a step they are that step's. Fewer than `expected` fail the run. */
  checks(results: CheckResult[], expected = results.length): void {
    const clean = this.cleanData(results);
    this.record.checks.push(...clean);
    this.record.expected += expected;
    this.enclosing.getStore()?.findings.checks.push(...clean);
  }

  /** What was created or removed so far; the same resource again replaces what was said of it. */
  resources(resources: ReportResource[]): void {
    for (const resource of this.cleanData(resources)) this.record.keep(resource);
  }

  /** What a teardown removed and what it left; within a step it is that step's. */
  teardown(outcome: TeardownOutcome): void {
    const { removed, leaked, removal } = this.cleanData(outcome);
    for (const resource of [...removed, ...leaked]) this.record.keep(resource);
    this.record.leaked.push(...leaked);
    this.record.removal.push(...removal);
    const enclosing = this.enclosing.getStore();
    if (enclosing === undefined) return;
    enclosing.findings.leaked.push(...leaked);
    enclosing.findings.removal.push(...removal);
    enclosing.step.summary ||= teardownSummary(removed.length, leaked.length);
  }

  /** Notes why the run failed, where no step did: a lab.yml that cannot be read. What a step threw is known already. */
  failed(error: unknown, step = 'run'): void {
    if (this.wasSeen(error) || isAborted(error)) return;
    this.record.causes.push(...causesOf(error, step, (text) => this.clean(text)));
  }

  /** The report as of now. */
  report(): Report {
    return this.record.report(this.options.signal?.aborted === true);
  }

  /** Tells the listeners that it is over; `path` is where people find the report. */
  finish(path?: string): Report {
    const report = this.report();
    this.tell({ type: 'run-ended', report, path });
    return report;
  }

  private newStep(id: string, title: string): ReportStep {
    const timing = { started: this.journal.now(), duration: 0 };
    const step: ReportStep = {
      id,
      title: this.clean(title),
      outcome: 'running',
      ...timing,
      summary: '',
      notes: [],
      parts: [],
    };
    this.record.steps.push(step);
    return step;
  }

  private end(recorded: RecordedStep, outcome: ReportStep['outcome']): void {
    const { step, findings } = recorded;
    this.running.delete(recorded);
    step.outcome = outcome;
    step.duration = this.journal.now() - step.started;
    if (findings.checks.length > 0) step.summary ||= checksSummary(findings.checks);
    this.tell({ type: 'step-ended', step, findings });
  }

  /** Keeps the causes of what a step threw, unless it is only the consequence of something else. */
  private blame(recorded: RecordedStep, error: unknown): ReportStep['outcome'] {
    if (this.wasSeen(error) || isAborted(error)) return 'cancelled';
    if (recorded.interrupted && !(error instanceof UserError)) return 'cancelled';
    const causes = causesOf(error, recorded.step.id, (text) => this.clean(text));
    this.record.causes.push(...causes);
    recorded.findings.causes.push(...causes);
    return 'failed';
  }

  private wasSeen(error: unknown): boolean {
    if (typeof error !== 'object' || error === null) return false;
    const seen = this.seen.has(error);
    this.seen.add(error);
    return seen;
  }

  private clean(text: string): string {
    const { folder } = this.options;
    const told = this.redactor.text(printable(text));
    return folder === undefined || folder === '/' ? told : told.replaceAll(`${folder}/`, '');
  }

  private cleanData<T>(value: T): T {
    return mapStrings(value, (text) => this.clean(text));
  }

  private tell(event: RunEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
