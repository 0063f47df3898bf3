import { describe, expect, test } from '@jest/globals';
import { createKubernetesWorkloads } from '../../../../src/check/workloads/kubernetes.js';
import { isConverged } from '../../../../src/check/workloads/workloads.js';
import { stackAt } from '../../../rig/check-run.js';
import { fakeAccess, kindCluster } from '../../../rig/fake-access.js';

const deployment = (name: string, status: object = {}, more: object = {}) => ({
  kind: 'Deployment',
  metadata: { name, generation: 3 },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: name, tier: 'front' } },
    template: { spec: { containers: [{ name: 'main', image: `${name}:1`, imagePullPolicy: 'Always' }] } },
  },
  status: { observedGeneration: 3, replicas: 2, updatedReplicas: 2, readyReplicas: 2, ...status },
  ...more,
});
const pod = (name: string, ready: boolean, more: object = {}) => ({
  metadata: { name, ...more },
  spec: { nodeName: 'alpha' },
  status: { phase: 'Running', conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }] },
});

function namespace(workloads: object[], pods: object[]) {
  const access = fakeAccess({
    cluster: kindCluster(),
    kubectl: (args) => JSON.stringify({ items: args.includes('pods') ? pods : workloads }),
  });
  return { access, workloads: createKubernetesWorkloads(access, stackAt(80)) };
}

describe('the state of a workload', () => {
  test('converged: every copy ready, the rollout observed and whole', async () => {
    const { workloads, access } = namespace([deployment('vote')], [pod('vote-1', true), pod('vote-2', true)]);
    const state = await workloads.service('vote');
    expect(state).toMatchObject({
      desired: 2,
      running: 2,
      image: 'vote:1',
      pullsAlways: true,
      rollout: 'completed',
      tasks: [
        { id: 'vote-1', node: 'alpha' },
        { id: 'vote-2', node: 'alpha' },
      ],
    });
    expect(isConverged(state)).toBe(true);
    expect(access.calls[1]).toBe('kubectl --namespace shop get pods --selector app=vote,tier=front -o json');
  });

  test.each<[string, object, object[]]>([
    ['a pod that is not ready', {}, [pod('vote-1', true), pod('vote-2', false)]],
    ['a rollout not yet observed', { observedGeneration: 2 }, [pod('vote-1', true), pod('vote-2', true)]],
    ['old copies left', { replicas: 3 }, [pod('vote-1', true), pod('vote-2', true), pod('vote-3', true)]],
    ['new copies missing', { updatedReplicas: 1 }, [pod('vote-1', true), pod('vote-2', true)]],
  ])('not converged: %s', async (_name, status, pods) => {
    const { workloads } = namespace([deployment('vote', status)], pods);
    expect(isConverged(await workloads.service('vote'))).toBe(false);
  });

  test('a rollout that ran out of time has failed, with its reason', async () => {
    const stuck = { type: 'Progressing', status: 'False', message: 'exceeded its progress deadline' };
    const { workloads } = namespace([deployment('vote', { conditions: [stuck] })], []);
    expect(await workloads.service('vote')).toMatchObject({
      rollout: 'failed',
      message: 'exceeded its progress deadline',
    });
  });

  test('pods that are going, or failed, are none', async () => {
    const pods = [
      pod('vote-1', true),
      pod('vote-2', true, { deletionTimestamp: 'now' }),
      { ...pod('vote-3', false), status: { phase: 'Failed' } },
    ];
    const { workloads } = namespace([deployment('vote')], pods);
    expect((await workloads.service('vote')).tasks.map((task) => task.id)).toEqual(['vote-1']);
  });

  test('a DaemonSet has no replicas', async () => {
    const status = { desiredNumberScheduled: 1, currentNumberScheduled: 1, updatedNumberScheduled: 1 };
    const set = deployment('log', {}, { kind: 'DaemonSet', status: { ...status, observedGeneration: 3 } });
    set.spec.replicas = undefined as never;
    const { workloads } = namespace([set], [pod('log-1', true)]);
    expect(isConverged(await workloads.service('log'))).toBe(true);
  });

  test('a Compose name with _ is found with -; another names what is there', async () => {
    const { workloads } = namespace([deployment('vote-page'), deployment('db')], []);
    expect(await workloads.service('vote_page')).toMatchObject({ name: 'vote_page' });
    await expect(workloads.service('vtoe')).rejects.toThrow(
      'namespace shop has no workload vtoe; it has vote-page, db',
    );
  });
});

describe('what is done to it', () => {
  test('commands in the namespace of the stack', async () => {
    const { workloads, access } = namespace([deployment('db', {}, { kind: 'StatefulSet' })], []);
    await workloads.scale('db', 0);
    await workloads.kill({ id: 'db-0', node: 'alpha' });
    await workloads.restart('db');
    await workloads.rollback('db');
    const done = access.calls.filter((call) => !call.includes(' get '));
    expect(done.map((call) => call.replace('kubectl --namespace shop ', ''))).toEqual([
      'scale statefulset/db --replicas=0',
      'delete pod db-0 --grace-period=1 --wait=false',
      'rollout restart statefulset/db',
      'rollout undo statefulset/db',
    ]);
  });

  test('an update patches the first container', async () => {
    const { workloads, access } = namespace([deployment('vote')], []);
    await workloads.update('vote', { image: 'vote:2', env: { OPTION: 'Tea' } });
    const [, patch = ''] = access.calls.at(-1)?.split('--patch ') ?? [];
    expect(JSON.parse(patch)).toEqual({
      spec: {
        template: {
          spec: { containers: [{ name: 'main', image: 'vote:2', env: [{ name: 'OPTION', value: 'Tea' }] }] },
        },
      },
    });
  });
});
