import { join } from 'node:path';
import { io } from 'socket.io-client';
import { workloadsOf } from '../../../src/check/workloads/workloads.js';
import { accessTo } from '../../../src/cluster/access.js';
import type { ClusterAccess } from '../../../src/cluster/cluster.js';
import { loadImages } from '../../../src/cluster/load-images.js';
import type { Environment } from '../../../src/environment/environment.js';
import type { Deployment } from '../../../src/lab/run.js';
import type { Context } from '../../../src/system/context.js';
import { waitFor } from '../../../src/system/wait.js';
import { silentStep } from '../check-run.js';
import { root } from '../distsys.js';

/** All tasks at once, whatever the stack's own policy; a rollback brings that back too. */
const AT_ONCE = [
  ...['--quiet', '--no-resolve-image', '--update-parallelism', '0', '--update-order', 'stop-first'],
  ...['--update-monitor', '100ms', '--rollback-parallelism', '0', '--rollback-order', 'stop-first'],
  ...['--rollback-monitor', '100ms'],
];
const DEADLINE = 60_000;

/** The stack that stands, and hands to break it with. Each call returns when its effect is there. */
export class BrokenStack {
  readonly access: ClusterAccess;
  readonly name: string;

  constructor(
    private readonly context: Context,
    private readonly environment: Environment,
    readonly made: Deployment,
  ) {
    this.access = accessTo(context, made.cluster);
    this.name = made.stack.name;
  }

  async docker(...args: string[]): Promise<string> {
    return (await this.access.docker(args)).stdout.trim();
  }

  async kubectl(args: string[], input?: string): Promise<string> {
    return (await this.access.kubectl(['--namespace', this.name, ...args], { input })).stdout.trim();
  }

  /** Scales a service, and waits until that many run; with none, until the last is gone. */
  async scale(service: string, replicas: number): Promise<void> {
    const workloads = workloadsOf(this.context, this.access, this.made.stack);
    await workloads.scale(service, replicas);
    await this.wait(`${service} at ${replicas}`, async () => {
      const { running, tasks } = await workloads.service(service);
      const there = replicas === 0 ? await this.alive(service) : tasks.length;
      return running === replicas && there === replicas ? undefined : `${running} running, ${there} there`;
    });
  }

  /** Swarm: changes a service as `docker service update` does. */
  async update(service: string, ...flags: string[]): Promise<void> {
    await this.docker('service', 'update', ...AT_ONCE, ...flags, `${this.name}_${service}`);
  }

  /** Asks for a change and does not wait, as it will never come into effect. */
  async updateInVain(service: string, image: string): Promise<void> {
    await workloadsOf(this.context, this.access, this.made.stack).update(service, { image });
  }

  /** Undoes the last update, and waits until other tasks run than before. */
  async rollback(service: string): Promise<void> {
    const swarm = this.made.cluster.orchestrator === 'swarm';
    const workloads = workloadsOf(this.context, this.access, this.made.stack);
    const before = (await workloads.service(service)).tasks.map(({ id }) => id);
    await workloads.rollback(service);
    if (!swarm) return this.converged(service);
    await this.wait(`${service} as it was`, async () => {
      const { running, desired, tasks } = await workloads.service(service);
      const old = tasks.filter(({ id }) => before.includes(id)).length;
      const there = old === 0 && running === desired && tasks.length === desired;
      return there ? undefined : `${running}/${desired} running, ${old} of the old ones`;
    });
  }

  /** Runs another image, and waits until it does. */
  async runImage(service: string, image: string, ...swarmFlags: string[]): Promise<void> {
    if (this.made.cluster.orchestrator === 'swarm')
      return this.update(service, '--image', image, ...swarmFlags);
    await this.updateInVain(service, image);
    await this.converged(service);
  }

  /** Name of the image of test/fixtures/mutants/<service>, as `buildMutants` made it. */
  mutant(service: string): string {
    return `${this.environment.id}-mutants/${service}:latest`;
  }

  /** Builds the mutants of these services from the images they run, and brings them to the nodes. */
  async buildMutants(services: string[]): Promise<void> {
    for (const service of services) {
      const base = this.made.images.find(({ name }) => name === service)?.reference ?? '';
      const labels = Object.entries(this.environment.labels).flatMap(([key, value]) => [
        '--label',
        `${key}=${value}`,
      ]);
      const folder = join(root, 'test/fixtures/mutants', service);
      const args = ['build', '--quiet', '--tag', this.mutant(service), '--build-arg', `BASE=${base}`];
      await this.context.exec('docker', [...args, ...labels, folder]);
    }
    const references = services.map((service) => this.mutant(service));
    await loadImages(this.context, this.access, references, silentStep);
  }

  /** Unaligned rows, as text. */
  async sql(query: string): Promise<string> {
    const command = ['psql', '-X', '-q', '-A', '-t', '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-c', query];
    return (await this.access.execIn('db', command, { stack: this.name })).stdout.trim();
  }

  async redis(...command: string[]): Promise<string> {
    return (await this.access.execIn('redis', ['redis-cli', ...command], { stack: this.name })).stdout.trim();
  }

  /** Waits until the result page tells what is in the database: it counts once a second. */
  async told(): Promise<void> {
    const port = this.made.stack.services.find(({ name }) => name === 'result')?.endpoints['8081']?.[0];
    const socket = io(`http://${port}`, { transports: ['websocket'] });
    let last = 'nothing';
    socket.on('scores', (text: string) => {
      last = text;
    });
    try {
      await this.wait('the result page to tell', async () => {
        const rows = await this.sql('SELECT vote, count(*) FROM votes GROUP BY vote');
        const votes = rows.split('\n').map((row) => row.split('|'));
        const scores = {
          a: 0,
          b: 0,
          ...Object.fromEntries(votes.map(([vote, count]) => [vote, Number(count)])),
        };
        return last === JSON.stringify(scores) ? undefined : last;
      });
    } finally {
      socket.disconnect();
    }
  }

  private converged(service: string): Promise<void> {
    const workloads = workloadsOf(this.context, this.access, this.made.stack);
    return this.wait(`${service} converged`, async () => {
      const { rollout, running, desired, tasks } = await workloads.service(service);
      const there = rollout === 'completed' && running === desired && tasks.length === desired;
      return there ? undefined : `${running}/${desired} running, ${tasks.length} there, rollout ${rollout}`;
    });
  }

  /** How many containers or pods of a service are not gone yet. */
  private async alive(service: string): Promise<number> {
    if (this.made.cluster.orchestrator === 'kubernetes') {
      const pods = await this.kubectl(['get', 'pods', '--output', 'name']);
      return pods.split('\n').filter((pod) => pod.startsWith(`pod/${service}-`)).length;
    }
    const states = await this.docker(
      'service',
      'ps',
      '--format',
      '{{.CurrentState}}',
      `${this.name}_${service}`,
    );
    return states.split('\n').filter((state) => /^(Running|Starting|Preparing|Ready)/.test(state)).length;
  }

  private async wait(reason: string, missing: () => Promise<string | undefined>): Promise<void> {
    await waitFor(this.context.clock, { reason, deadline: DEADLINE, maxInterval: 500 }, async () => {
      const seen = await missing();
      return seen === undefined ? { done: true, value: undefined } : { done: false, seen };
    });
  }
}
