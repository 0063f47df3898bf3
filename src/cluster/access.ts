import { dirname, join } from 'node:path';
import { ensureTool } from '../offline/tools.js';
import type { Context } from '../system/context.js';
import type { ExecOptions, ExecResult } from '../system/exec.js';
import type { Cluster, ClusterAccess } from './cluster.js';
import { podOf } from './pod-of.js';
import { taskContainerOf } from './task-container.js';

/** Ways into `cluster` for deploy, check and diagnosis. Makes no call by itself. */
export function accessTo(context: Context, cluster: Cluster): ClusterAccess {
  let kubectlPath: Promise<string> | undefined;
  const withSignal = (options: ExecOptions = {}): ExecOptions => ({ signal: context.signal, ...options });

  const docker = (args: string[], options?: ExecOptions): Promise<ExecResult> =>
    context.exec('docker', dockerArguments(cluster, args, options), withSignal(options));

  const kubectl = async (args: string[], options?: ExecOptions): Promise<ExecResult> => {
    if (cluster.orchestrator !== 'kubernetes') throw new Error(`kubectl on the Swarm ${cluster.name}`);
    kubectlPath ??= ensureTool(context, 'kubectl');
    return context.exec(await kubectlPath, [...kubectlOptions(cluster), ...args], withSignal(options));
  };

  return {
    cluster,
    docker,
    kubectl,
    execIn: async (service, command, options = {}) => {
      const { stack, ...execOptions } = options;
      const interactive = execOptions.input === undefined ? [] : ['-i'];
      if (cluster.orchestrator === 'kubernetes') {
        const pod = await podOf(kubectl, service, stack);
        const target = ['exec', ...interactive, '-n', pod.namespace, pod.name, '--', ...command];
        return kubectl(target, execOptions);
      }
      const task = await taskContainerOf(docker, cluster, service, stack);
      const inner = ['exec', ...interactive, task.container, ...command];
      const args = task.node === undefined ? inner : ['exec', ...interactive, task.node, 'docker', ...inner];
      return context.exec('docker', args, withSignal(execOptions));
    },
  };
}

/** A command for this engine, or the same through the container that is the swarm's manager. */
function dockerArguments(cluster: Cluster, args: string[], options: ExecOptions = {}): string[] {
  if (cluster.managerContainer === undefined) return args;
  const interactive = options.input === undefined ? [] : ['-i'];
  return ['exec', ...interactive, cluster.managerContainer, 'docker', ...args];
}

/** Its discovery cache lies beside our kubeconfig: nothing of ours is written to the home folder. */
function kubectlOptions(cluster: Cluster): string[] {
  const file = cluster.kubeconfig;
  return [
    ...(file === undefined ? [] : ['--kubeconfig', file]),
    ...(cluster.kubeContext === undefined ? [] : ['--context', cluster.kubeContext]),
    ...(file === undefined || cluster.provider === 'existing'
      ? []
      : ['--cache-dir', join(dirname(file), 'kubectl-cache')]),
  ];
}
