/** What a running step tells those who watch, and the report. */
export interface Step {
  /** Runs one part (an image, a service, a node) under its own name and timing; parts may run side by side. */
  part<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** What is happening now, for the live line: replaced by the next. */
  progress(text: string): void;
  /** Kept in the report: a limit of this machine, a deviation, a choice that was made. */
  note(text: string): void;
  /** The step's line when it is over, as in "6 services converged". */
  summary(text: string): void;
}
