import { describe, expect, test } from '@jest/globals';
import type { ClusterAccess } from '../../../../src/cluster/cluster.js';
import type { Suspicion } from '../../../../src/stack/kubernetes/diagnose-pod.js';
import { explainKubernetes } from '../../../../src/stack/kubernetes/explain-kubernetes.js';
import type { Pod } from '../../../../src/stack/kubernetes/state.js';
import { FakeExec } from '../../../rig/fake-exec.js';

const pod = (name: string, ready = false): Pod => ({
  kind: 'Pod',
  metadata: { name, uid: name },
  spec: { containers: [{ name: 'web', image: 'a' }] },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
    containerStatuses: [{ name: 'web', image: 'a', ready, restartCount: 1 }],
  },
});
const crash = (rest: Partial<Suspicion> = {}): Suspicion => ({
  service: 'web',
  kind: 'crash',
  key: [],
  sentence: 'crashes',
  final: true,
  pod: pod('p'),
  container: 'web',
  ...rest,
});

function explainer(exec: FakeExec) {
  const access = { kubectl: (args: string[], options?: object) => exec.exec('kubectl', args, options) };
  return explainKubernetes(access as unknown as ClusterAccess, 'lab');
}

describe('a failure is explained', () => {
  test('by the log of the container that failed before, and by the event', async () => {
    const exec = new FakeExec().on(
      'kubectl logs p --namespace lab --tail=15 --container web --previous',
      'one\ntwo\n',
    );
    const event = {
      involvedObject: { kind: 'Pod', name: 'p' },
      reason: 'BackOff',
      message: 'Back-off\n  restarting',
    };
    const told = await explainer(exec).explain(crash({ previous: true, event }), []);
    expect(told).toEqual({
      service: 'web',
      kind: 'crash',
      key: [],
      sentence: 'crashes',
      final: true,
      log: ['one', 'two', 'event BackOff: Back-off restarting'],
    });
  });

  test('or by the present one, when that of the former is gone', async () => {
    const exec = new FakeExec()
      .on('kubectl logs p --namespace lab --tail=15 --container web', 'now\n')
      .on(/--previous$/, { exitCode: 1, stderr: 'previous terminated container not found' });
    expect((await explainer(exec).explain(crash({ previous: true }), [])).log).toEqual(['now']);
  });

  test('what never ran has no log', async () => {
    const told = await explainer(new FakeExec()).explain(crash({ kind: 'image', log: ['denied'] }), []);
    expect(told.log).toEqual(['denied']);
    expect(
      (await explainer(new FakeExec()).explain(crash({ kind: 'unschedulable' }), [])).log,
    ).toBeUndefined();
  });

  test('a job that was given up: the log of its pod', async () => {
    const exec = new FakeExec().on('kubectl logs bad --namespace lab --tail=15 --container web', 'why\n');
    expect(
      (
        await explainer(exec).explain(crash({ pod: undefined, container: undefined }), [
          pod('good', true),
          pod('bad'),
        ])
      ).log,
    ).toEqual(['why']);
  });

  test('a cluster that is away adds nothing', async () => {
    const exec = new FakeExec().on('kubectl logs', new Error('away'));
    expect((await explainer(exec).explain(crash(), [])).log).toBeUndefined();
  });

  test('the log of a service is that of a pod that is not ready', async () => {
    const exec = new FakeExec().on('kubectl logs bad --namespace lab --tail=15 --all-containers', 'x\n');
    expect(await explainer(exec).log([pod('good', true), pod('bad')])).toEqual(['x']);
    expect(await explainer(exec).log([])).toEqual([]);
  });
});
