import type { Step } from '../report/step.js';
import type { Context } from '../system/context.js';
import { InfraError, type Location, UserError } from '../system/errors.js';
import { waitFor } from '../system/wait.js';
import type { YamlPath } from '../system/yaml.js';
import { decisiveFailure, type Failure, failureError, type ServiceStatus } from './failure.js';

/** How an orchestrator is watched. */
export interface Observer {
  /** How every service stands now. */
  look(): Promise<ServiceStatus[]>;
  /** Adds what takes longer to find out: why a pull fails, the last lines of the log. */
  explain(failure: Failure): Promise<Failure>;
  /** The last lines of a service's log. */
  log(service: string): Promise<string[]>;
}

export interface ConvergeOptions {
  services: string[];
  /** Milliseconds. */
  timeout: number;
  dependsOn: Record<string, string[]>;
  locate(service: string, key: YamlPath): Location | undefined;
}

/**
 * Waits until every service is as wanted, each one a part of the step. Throws UserError as soon as a service can never
 * be, with its cause and the line that caused it, or when the time is over.
 */
export async function converge(
  context: Context,
  observer: Observer,
  options: ConvergeOptions,
  step: Step,
): Promise<ServiceStatus[]> {
  const parts = new Parts(step, options.services);
  let last: ServiceStatus[] = [];
  try {
    const result = await waitFor(
      context.clock,
      {
        reason: 'the stack to converge',
        deadline: options.timeout,
        interval: 250,
        maxInterval: 1_000,
        signal: context.signal,
      },
      async () => {
        last = await observer.look();
        for (const status of last) if (status.done) parts.finish(status.name);
        const failure = decisiveFailure(last, options.dependsOn);
        if (failure !== undefined) throw await failed(observer, failure, options);
        const seen = last.map((status) => status.text).join(', ');
        step.progress(seen);
        return last.every((status) => status.done) ? { done: true, value: last } : { done: false, seen };
      },
    );
    await parts.all();
    return result;
  } catch (error) {
    const cause =
      error instanceof InfraError && /^waited /.test(error.message)
        ? await tooLate(observer, last, options)
        : error;
    parts.fail(cause);
    throw cause;
  }
}

async function failed(observer: Observer, failure: Failure, options: ConvergeOptions): Promise<Error> {
  const explained = await observer.explain(failure);
  return failureError(explained, options.locate(explained.service, explained.key));
}

/** What is known when the time is over: a failure that was not yet certain, or what the first late service does. */
async function tooLate(observer: Observer, last: ServiceStatus[], options: ConvergeOptions): Promise<Error> {
  const suspect = last.find((status) => status.failure !== undefined)?.failure;
  if (suspect !== undefined) return failed(observer, suspect, options);
  const late = last.filter((status) => !status.done);
  const service = late[0]?.name ?? '';
  const seconds = Math.round(options.timeout / 1000);
  const states = late.map((status) => status.text).join(', ');
  return new UserError(`the stack did not converge within ${seconds} s: ${states}`, {
    location: options.locate(service, []),
    subject: service,
    hint: 'if the services only need longer, raise the timeout of the stack',
    log: await observer.log(service),
  });
}

/** One part of the step for each service; it ends when the service is as wanted for the first time. */
class Parts {
  private readonly open = new Map<string, { end: () => void; fail: (error: unknown) => void }>();
  private readonly running: Promise<unknown>[] = [];

  constructor(step: Step, names: string[]) {
    for (const name of names) {
      const work = new Promise<void>((end, fail) => this.open.set(name, { end, fail }));
      const part = step.part(name, () => work);
      part.catch(() => undefined);
      this.running.push(part);
    }
  }

  finish(name: string): void {
    this.open.get(name)?.end();
    this.open.delete(name);
  }

  fail(error: unknown): void {
    for (const { fail } of this.open.values()) fail(error);
  }

  async all(): Promise<void> {
    await Promise.all(this.running);
  }
}
