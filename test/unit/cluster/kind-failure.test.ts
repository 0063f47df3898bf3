import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KindPlan } from '../../../src/cluster/kind-cluster.js';
import { explainFailure } from '../../../src/cluster/kind-failure.js';
import { CommandError, InfraError } from '../../../src/system/errors.js';
import {
  type FakeContext,
  type FakeEnvironment,
  type FakeStep,
  fakeContext,
  fakeEnvironment,
  fakeStep,
} from '../../rig/fake-context.js';
import { FakeExec, timedOut } from '../../rig/fake-exec.js';

let exec: FakeExec;
let context: FakeContext;
let environment: FakeEnvironment;
let step: FakeStep;
beforeEach(() => {
  exec = new FakeExec().on('docker', '').on('df', '').on('kind', '');
  context = fakeContext(exec.exec);
  environment = fakeEnvironment(join(context.folder, 'environment'));
  step = fakeStep();
});
afterEach(() => context.remove());

const explain = (error: unknown, keep = false) => {
  const request = { provider: 'kind' as const, nodes: 1, ports: [], keep };
  const plan: KindPlan = { kind: 'kind', image: 'i', config: '{}', kubeconfig: '/k', request };
  return explainFailure(context, environment, plan, error, step);
};
const created = new CommandError('kind create', 1, '', 'ERROR: failed to create cluster: strange');

describe('a kind cluster that did not come up', () => {
  test('is looked at before it is removed, and its cause is named', async () => {
    exec.on(/journalctl/, 'E1124 19:14:04.1 12 run.go:72] the kubelet’s reason\n');
    exec.on(/get events/, 'Warning FailedScheduling\n');
    const error = await explain(new CommandError('kind create', 1, '', 'The kubelet is not running\n'));
    expect(error).toBeInstanceOf(InfraError);
    expect(error.message).toBe(
      'the cluster did not come up: the kubelet does not start: the kubelet’s reason',
    );
    expect(error.log).toEqual([
      'The kubelet is not running',
      'E1124 19:14:04.1 12 run.go:72] the kubelet’s reason',
    ]);
    const folder = join(environment.folder, 'cluster-logs');
    expect(readFileSync(join(folder, 'events.txt'), 'utf8')).toBe('Warning FailedScheduling\n');
    expect(existsSync(join(folder, 'nodes.txt'))).toBe(true);
    const kind = exec.lines('kind');
    expect(kind).toEqual([
      `kind export logs ${folder} --name ${environment.id}`,
      `kind delete cluster --name ${environment.id} --kubeconfig /k`,
    ]);
    expect(step.notes).toEqual([`logs of the cluster: ${folder}`]);
  });

  test('is kept where that was asked for', async () => {
    await explain(created, true);
    expect(exec.lines('kind delete')).toEqual([]);
    expect(step.notes[1]).toBe(`the nodes are kept: docker exec -it ${environment.id}-control-plane bash`);
  });

  test('and that answers nothing any more is explained all the same', async () => {
    exec.on(/docker|df|kind/, timedOut('docker'));
    const error = await explain(created);
    expect(error.message).toBe('the cluster did not come up: failed to create cluster: strange');
  });

  test('after its wait ran out names what was last seen', async () => {
    const error = await explain(new InfraError('waited 180 s for 3 nodes; last seen: w is not Ready'));
    expect(error.message).toBe(
      'the cluster did not come up: waited 180 s for 3 nodes; last seen: w is not Ready',
    );
  });
});
