import type { Cluster, ClusterAccess, ExecInOptions } from '../../src/cluster/cluster.js';
import { CommandError } from '../../src/system/errors.js';
import type { ExecOptions, ExecResult } from '../../src/system/exec.js';

export function swarmCluster(more: Partial<Cluster> = {}): Cluster {
  return {
    provider: 'swarm',
    orchestrator: 'swarm',
    name: 'dsa-3f9c12',
    nodes: [{ name: 'alpha', role: 'manager', address: '127.0.0.1' }],
    routingMesh: true,
    ports: [],
    fidelity: 'swarm',
    limits: [],
    ...more,
  };
}

export function kindCluster(more: Partial<Cluster> = {}): Cluster {
  return swarmCluster({
    provider: 'kind',
    orchestrator: 'kubernetes',
    nodes: [{ name: 'alpha', role: 'control-plane', address: '127.0.0.1', container: 'alpha' }],
    fidelity: 'kind',
    ...more,
  });
}

/** What a command ends with: its output, or more of its result; an Error is thrown as it is. */
export type Reply = string | Partial<ExecResult> | Error;
type Answerer<Arguments extends unknown[]> = (...args: Arguments) => Reply | Promise<Reply>;

export interface AccessFakes {
  cluster?: Cluster;
  docker?: Answerer<[args: string[], options: ExecOptions]>;
  kubectl?: Answerer<[args: string[], options: ExecOptions]>;
  execIn?: Answerer<[service: string, command: string[], options: ExecInOptions]>;
}

export interface FakeAccess extends ClusterAccess {
  /** Every command in order, words joined with blanks. */
  calls: string[];
}

/** Ways into a cluster that is a function, with the manners of the real ones: a code that is not accepted throws. */
export function fakeAccess(fakes: AccessFakes = {}): FakeAccess {
  const calls: string[] = [];
  const run = async (words: string[], options: ExecOptions, answer: () => Reply | Promise<Reply>) => {
    const line = words.join(' ');
    calls.push(line);
    if (options.signal?.aborted) throw new CommandError(line, -1, '', '', 'aborted');
    const reply = await answer();
    if (reply instanceof Error) throw reply;
    const told = typeof reply === 'string' ? { stdout: reply } : reply;
    const result: ExecResult = { exitCode: 0, stdout: '', stderr: '', ...told };
    const { accept = [] } = options;
    if (result.exitCode === 0 || accept === 'any' || accept.includes(result.exitCode)) return result;
    throw new CommandError(line, result.exitCode, result.stdout, result.stderr);
  };
  const engineAnswers = (args: string[]): Reply =>
    args[0] === 'version' ? '29.0.0' : new Error(`nobody told how to answer: docker ${args.join(' ')}`);
  const { docker = engineAnswers, kubectl = () => 'ok', execIn = () => '' } = fakes;
  return {
    calls,
    cluster: fakes.cluster ?? swarmCluster(),
    docker: (args, options = {}) => run(['docker', ...args], options, () => docker(args, options)),
    kubectl: (args, options = {}) => run(['kubectl', ...args], options, () => kubectl(args, options)),
    execIn: (service, command, options = {}) =>
      run(['in', service, ...command], options, () => execIn(service, command, options)),
  };
}

/** As docker and kubectl fail when nobody is there. */
export function engineGone(): CommandError {
  const said = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is it running?';
  return new CommandError('docker version', 1, '', said);
}
