import { describe, expect, test } from '@jest/globals';
import { tellFailure } from '../../../src/actions/failure.js';
import type { Run } from '../../../src/actions/run.js';
import { Recorder } from '../../../src/report/recorder.js';
import { InfraError, UserError } from '../../../src/system/errors.js';
import { fakeMachine } from '../../rig/fake-machine.js';
import { fakeToolkit } from '../../rig/fake-toolkit.js';

async function told(
  error: unknown,
  variables: Record<string, string> = { GITHUB_STEP_SUMMARY: '/summary' },
  cancelled = false,
) {
  const machine = fakeMachine();
  const github = fakeToolkit();
  const recorder = new Recorder({ clock: machine.clock, signal: machine.signal });
  const step = recorder.step('deploy', 'deploy', () => {
    if (cancelled) machine.cancel();
    return Promise.reject(error);
  });
  await step.catch(() => undefined);
  const run = { core: github.core, recorder, variables } as unknown as Run;
  await tellFailure(run, 'Deploy a stack', error);
  return github;
}

describe('why an action threw', () => {
  test('their error stands at its line, with the hint and the log, without a stack', async () => {
    const error = new UserError('port taken', {
      location: { file: 'compose.yml', line: 4 },
      hint: 'choose another',
      log: ['bind: address already in use'],
    });
    const { annotations, summary } = await told(error);
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'deploy failed',
        message: 'port taken\nhint: choose another\nbind: address already in use',
        file: 'compose.yml',
        startLine: 4,
      },
    ]);
    expect(summary).toMatch(/^## ❌ Deploy a stack: error\n/);
    expect(summary).toContain('<code>compose.yml:4</code>');
  });

  test('each of several causes at its own line', async () => {
    const at = (line: number) => new UserError(`wrong ${line}`, { location: { file: 'compose.yml', line } });
    const { annotations } = await told(new AggregateError([at(4), at(9)]));
    expect(annotations.map((one) => one.startLine)).toEqual([4, 9]);
  });

  test('a service that was down is a warning', async () => {
    const { annotations, summary } = await told(new InfraError('503 from the registry'));
    expect(annotations).toMatchObject([{ level: 'warning', message: '503 from the registry' }]);
    expect(summary).toMatch(/^## ⚠️ Deploy a stack: infra\n/);
  });

  test('a bug keeps its stack', async () => {
    const { annotations } = await told(new TypeError('bug'));
    expect(annotations[0]?.message).toMatch(/^bug\n\s+at /);
  });

  test('without a place for a summary there is none', async () => {
    expect((await told(new UserError('port taken'), {})).summary).toBe('');
  });

  test('a cancelled job has no cause: the post step is told of', async () => {
    const { annotations, infos } = await told(new InfraError('connection cut'), {}, true);
    expect(annotations).toEqual([]);
    expect(infos).toEqual(['cancelled: the post step removes what was made']);
  });
});
