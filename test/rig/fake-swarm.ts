import type { Cluster, ClusterNode } from '../../src/cluster/cluster.js';
import { type FakeAccess, fakeAccess, type Reply, swarmCluster } from './fake-access.js';

interface FakeService {
  image: string;
  env: string[];
  replicas: number;
  mode: 'replicated' | 'global' | 'replicated job';
  tasks: { id: string; node: string; state: string }[];
  update?: { State: string; Message?: string };
  previous?: { image: string; env: string[]; replicas: number };
}

/**
 * The engine of a swarm with one stack: what `docker service …` says and does. It converges by itself one look after a
 * change, unless `stuck` says why it does not.
 */
export class FakeSwarm {
  readonly services = new Map<string, FakeService>();
  /** Tasks that a change brings do not run, with this state. */
  stuck: string | undefined;
  /** What an update ends with. */
  updateEnds = 'completed';
  private next = 1;
  private pending: (() => void)[] = [];

  constructor(
    readonly stack = 'shop',
    readonly nodes: ClusterNode[] = swarmCluster().nodes,
  ) {}

  add(name: string, replicas = 1, more: Partial<FakeService> = {}): this {
    const service: FakeService = {
      image: `${name}:1`,
      env: [],
      replicas,
      mode: 'replicated',
      tasks: [],
      ...more,
    };
    this.services.set(`${this.stack}_${name}`, service);
    this.fill(service);
    return this;
  }

  access(cluster: Partial<Cluster> = {}): FakeAccess {
    return fakeAccess({
      cluster: swarmCluster({ nodes: this.nodes, ...cluster }),
      docker: (args) => this.docker(args),
    });
  }

  docker(args: string[]): Reply {
    const [noun = '', verb = ''] = args;
    const name = args.at(-1) ?? '';
    if (noun === 'version') return '29.0.0';
    if (noun === 'kill') return this.kill(name);
    if (noun === 'inspect') return `container-of-${name}`;
    if (noun !== 'service') return new Error(`the fake swarm knows no docker ${noun}`);
    if (verb === 'ls') return this.list();
    const service = this.services.get(name);
    if (service === undefined) return { exitCode: 1, stderr: `Error: no such service: ${name}` };
    if (verb === 'inspect') return JSON.stringify([this.inspect(name, service)]);
    if (verb === 'ps') return this.ps(service);
    if (verb === 'update') return this.change(service, args);
    if (verb === 'rollback') return this.rollBack(service);
    return new Error(`the fake swarm knows no docker service ${verb}`);
  }

  private list(): string {
    const lines = [...this.services].map(([Name, { mode }]) => JSON.stringify({ Name, Mode: mode }));
    return `${lines.join('\n')}\n`;
  }

  private inspect(name: string, service: FakeService) {
    return {
      Spec: {
        Name: name,
        Mode: service.mode === 'global' ? { Global: {} } : { Replicated: { Replicas: service.replicas } },
        TaskTemplate: { ContainerSpec: { Image: service.image } },
      },
      ...(service.update === undefined ? {} : { UpdateStatus: service.update }),
    };
  }

  /** Each look at the tasks lets what is pending happen afterwards: the look after it sees the change. */
  private ps(service: FakeService): string {
    const lines = service.tasks.map(({ id, node, state }) =>
      JSON.stringify({ ID: id, Node: node, CurrentState: `${state} 1 second ago`, DesiredState: 'Running' }),
    );
    for (const happen of this.pending.splice(0)) happen();
    return lines.join('\n');
  }

  private change(service: FakeService, args: string[]): string {
    service.previous = { image: service.image, env: service.env, replicas: service.replicas };
    const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
    const replicas = option('--replicas');
    if (replicas !== undefined) service.replicas = Number(replicas);
    service.image = option('--image') ?? service.image;
    const added = option('--env-add');
    if (added !== undefined) service.env = [...service.env, added];
    if (args.includes('--image') || args.includes('--env-add') || args.includes('--force')) {
      this.replaceAll(service, this.updateEnds);
    } else this.pending.push(() => this.fill(service));
    return '';
  }

  private rollBack(service: FakeService): Reply {
    if (service.previous === undefined)
      return { exitCode: 1, stderr: 'Error response from daemon: service does not have a previous spec' };
    Object.assign(service, service.previous);
    service.previous = undefined;
    this.replaceAll(service, 'rollback_completed');
    return '';
  }

  private replaceAll(service: FakeService, ends: string): void {
    service.update = { State: ends.startsWith('rollback') ? 'rollback_started' : 'updating' };
    this.pending.push(() => {
      service.tasks = [];
      // It went back by itself: then there is no other version to go back to.
      if (ends === 'rollback_completed') {
        Object.assign(service, service.previous);
        service.previous = undefined;
      }
      this.fill(service);
      service.update = { State: ends, Message: ends === 'completed' ? 'update completed' : 'task failed' };
    });
  }

  private kill(container: string): Reply {
    const id = container.replace('container-of-', '');
    for (const service of this.services.values()) {
      if (service.tasks.every((task) => task.id !== id)) continue;
      // The manager notices late: one look more still shows it running.
      this.pending.push(() => {
        service.tasks = service.tasks.filter((task) => task.id !== id);
        this.pending.push(() => this.fill(service));
      });
      return '';
    }
    return { exitCode: 1, stderr: `No such container: ${container}` };
  }

  private fill(service: FakeService): void {
    service.tasks = service.tasks.slice(0, service.replicas);
    while (service.tasks.length < service.replicas) {
      const id = `task-${this.next++}`;
      const node = this.nodes[service.tasks.length % this.nodes.length]?.name ?? '';
      service.tasks.push({ id, node, state: this.stuck ?? 'Running' });
    }
  }
}
