import { afterEach, describe, expect, test } from '@jest/globals';
import { type ConvergeOptions, converge, type Observer } from '../../../src/stack/converge.js';
import type { Failure, ServiceStatus } from '../../../src/stack/failure.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import { type FakeContext, fakeContext, fakeStep } from '../../rig/fake-context.js';

let context: FakeContext;
afterEach(() => context.remove());

const waiting = (name: string, failure?: Failure): ServiceStatus => ({
  name,
  text: `${name} 0/1`,
  done: false,
  completed: false,
  failure,
});
const running = (name: string): ServiceStatus => ({
  name,
  text: `${name} 1/1`,
  done: true,
  completed: false,
});
const failing = (service: string, rest: Partial<Failure> = {}): Failure => ({
  service,
  kind: 'crash',
  sentence: 'crashes',
  key: [],
  final: true,
  ...rest,
});

/** Converges on what the looks show, one after the other; the last one stays. */
async function convergeOn(
  looks: ServiceStatus[][],
  options: Partial<ConvergeOptions> = {},
  observer: Partial<Observer> = {},
) {
  context = fakeContext();
  const step = fakeStep();
  let look = 0;
  const watched: Observer = {
    look: async () => looks[Math.min(look++, looks.length - 1)] ?? [],
    explain: async (failure) => failure,
    log: async (service) => [`log of ${service}`],
    ...observer,
  };
  const services = (looks[0] ?? []).map(({ name }) => name);
  const parts: Promise<unknown>[] = [];
  const recorded = {
    ...step,
    part: <T>(name: string, work: () => Promise<T>) => {
      const running = step.part(name, work);
      parts.push(
        running.then(
          () => name,
          (error: Error) => error,
        ),
      );
      return running;
    },
  };
  const work = converge(
    context,
    watched,
    {
      services,
      timeout: 60_000,
      dependsOn: {},
      locate: (service, key) => ({ file: 'compose.yml', line: key.length + service.length }),
      ...options,
    },
    recorded,
  );
  const ended = await work.then(
    (statuses) => ({ statuses, error: undefined }),
    (error: unknown) => ({ statuses: undefined, error }),
  );
  return { ...ended, step, looks: look, parts: await Promise.all(parts) };
}

describe('converge', () => {
  test('ends when every service is as wanted, each a part of the step', async () => {
    const { statuses, step, looks, parts } = await convergeOn([
      [waiting('web'), waiting('db')],
      [running('web'), waiting('db')],
      [running('web'), running('db')],
    ]);
    expect(statuses?.every(({ done }) => done)).toBe(true);
    expect(looks).toBe(3);
    expect(parts).toEqual(['web', 'db']);
    expect(step.told).toEqual(['web 0/1, db 0/1', 'web 1/1, db 0/1', 'web 1/1, db 1/1']);
    expect(context.clock.sleeps).toEqual([250, 375]);
  });

  test('a service that can never be ends it at once, with what the observer explains, at its line', async () => {
    const { error, parts } = await convergeOn(
      [[waiting('web', failing('web', { kind: 'image', key: ['image'] })), waiting('db')]],
      {},
      { explain: async (failure) => ({ ...failure, sentence: 'cannot pull x', log: ['denied'] }) },
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: 'compose.yml:4: service web cannot pull x',
      subject: 'web',
      location: { line: 4 },
      log: ['denied'],
    });
    expect(parts).toEqual([error, error]);
    expect(context.clock.sleeps).toEqual([]);
  });

  test("what is not the stack's fault is an InfraError", async () => {
    const { error } = await convergeOn([[waiting('web', failing('web', { kind: 'image', infra: true }))]]);
    expect(error).toBeInstanceOf(InfraError);
  });

  test('a crash is waited out while something else still comes up', async () => {
    const crash = failing('web');
    const { statuses } = await convergeOn([
      [waiting('web', crash), waiting('db')],
      [waiting('web', crash), waiting('db')],
      [running('web'), running('db')],
    ]);
    expect(statuses).toHaveLength(2);
  });

  test('when the time is over, a failure that was not certain yet is told', async () => {
    const { error } = await convergeOn([
      [waiting('web', failing('web', { final: false, sentence: 'does not answer' }))],
    ]);
    expect(error).toMatchObject({ message: 'compose.yml:3: service web does not answer' });
    expect(context.clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
  });

  test('else what the first late service does, with its log', async () => {
    const { error, parts } = await convergeOn([[running('db'), waiting('web')]], { timeout: 5_000 });
    expect(error).toMatchObject({
      message: 'the stack did not converge within 5 s: web 0/1',
      subject: 'web',
      log: ['log of web'],
      hint: expect.stringMatching(/raise the timeout/),
    });
    expect(parts).toEqual(['db', error]);
  });

  test('what the observer throws is thrown', async () => {
    const { error } = await convergeOn(
      [[waiting('web')]],
      {},
      { look: async () => Promise.reject(new InfraError('the cluster is away')) },
    );
    expect(error).toMatchObject({ message: 'the cluster is away' });
  });

  test('Ctrl-C ends the wait', async () => {
    const { error } = await convergeOn(
      [[waiting('web')]],
      {},
      {
        look: async () => {
          context.abort();
          return [waiting('web')];
        },
      },
    );
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});
