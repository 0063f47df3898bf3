import { randomBytes } from 'node:crypto';
import { rowOf } from './fake-docker-format.js';
import {
  contentOf,
  emptyWorld,
  goneWords,
  holderOf,
  KINDS,
  type Kind,
  type Thing,
  type World,
} from './fake-docker-world.js';
import { type Answer, type Call, FakeExec } from './fake-exec.js';

export const UNREACHABLE =
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';
const NO_SWARM =
  'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" and try again.';
const TASK_OF = 'com.docker.swarm.service.name';

/** A Docker engine in memory: it holds things, lists them by label, refuses what is in use, and has faults on demand. */
export class FakeDocker extends FakeExec {
  /** No engine answers; these are the client's words. */
  down: string | undefined;
  /** Words with which it refuses to remove the thing of that name: always, or as often as the list is long. */
  readonly refuses = new Map<string, string | string[]>();
  /** How often an overlay network is still listed after it was removed: the nodes let go of it a moment later. */
  lingers = 0;
  private lingering: { thing: Thing; looks: number }[] = [];

  constructor(public world: World = emptyWorld()) {
    super();
    this.on('docker', (call) => (this.down === undefined ? this.answerDocker(call) : failure(this.down)));
  }

  add(kind: Kind, name: string, more: Partial<Thing> = {}): Thing {
    const thing: Thing = { id: randomBytes(32).toString('hex'), name, labels: {}, ...more };
    if (kind === 'volume') thing.id = name;
    this.world.things[kind].push(thing);
    return thing;
  }

  content(): string[] {
    return contentOf(this.world);
  }

  private answerDocker({ args }: Call): Answer {
    const [first = '', second = ''] = args;
    if (first === 'ps') return this.list('container', args);
    if (first === 'rm') return this.removeAll('container', args.slice(1).filter(isNoOption));
    if (first === 'buildx') return failure('ERROR: no builder found');
    if (first === 'swarm' && second === 'leave') return this.leaveSwarm();
    if (first === 'node') return this.node(args);
    if (first === 'info') return JSON.stringify(this.world.swarm && { CreatedAt: this.world.swarm.created });
    const kind = KINDS.find((each) => each === first);
    if (kind === undefined) return failure(`docker: '${first}' is not a docker command.`);
    if (this.world.swarm === undefined && ['service', 'config', 'secret'].includes(kind))
      return failure(NO_SWARM);
    if (second === 'ls') return this.list(kind, args);
    if (second === 'inspect') return this.inspect(kind, args.slice(2));
    if (second === 'rm') return this.removeAll(kind, args.slice(2).filter(isNoOption));
    return failure(`unknown command: docker ${first} ${second}`);
  }

  private list(kind: Kind, args: string[]): Answer {
    const filters = args.filter((_, index) => args[index - 1] === '--filter');
    const things = [...this.world.things[kind], ...(kind === 'network' ? this.linger() : [])];
    const found = things.filter((thing) => filters.every((filter) => passes(thing, filter)));
    const format = args[args.indexOf('--format') + 1] ?? '';
    return linesOf(found.map((thing) => (args.includes('--quiet') ? thing.id : rowOf(kind, thing, format))));
  }

  private linger(): Thing[] {
    this.lingering = this.lingering.filter((each) => each.looks-- > 0);
    return this.lingering.map((each) => each.thing);
  }

  private inspect(kind: Kind, args: string[]): Answer {
    const format = args[args.indexOf('--format') + 1] ?? '';
    const wanted = args.filter((arg) => isNoOption(arg) && arg !== format);
    const rows = wanted.map((what) => this.find(kind, what)).filter((thing) => thing !== undefined);
    const missing = wanted.find((what) => this.find(kind, what) === undefined);
    return {
      exitCode: missing === undefined ? 0 : 1,
      stdout: linesOf(rows.map((thing) => rowOf(kind, thing, format))),
      stderr: missing === undefined ? '' : goneWords(kind, missing),
    };
  }

  private find(kind: Kind, what: string): Thing | undefined {
    return this.world.things[kind].find(
      ({ id, name }) => id === what || name === what || (what.length >= 12 && id.startsWith(what)),
    );
  }

  private removeAll(kind: Kind, names: string[]): Answer {
    const problems = names.map((name) => this.remove(kind, name)).filter((problem) => problem !== undefined);
    return problems.length === 0 ? linesOf(names) : failure(problems.join('\n'));
  }

  private remove(kind: Kind, what: string): string | undefined {
    const thing = this.find(kind, what);
    if (thing === undefined) return goneWords(kind, what);
    const refusal = this.refuses.get(thing.name);
    const words = typeof refusal === 'string' ? refusal : refusal?.shift();
    const problem = words ?? holderOf(this.world, kind, thing);
    if (problem !== undefined) return `Error response from daemon: ${problem}`;
    this.world.things[kind] = this.world.things[kind].filter((each) => each !== thing);
    if (thing.driver === 'overlay') this.lingering.push({ thing, looks: this.lingers });
    // Swarm starts another task while the service is there.
    const service = thing.labels[TASK_OF];
    if (kind === 'container' && service !== undefined && this.find('service', service) !== undefined)
      this.add('container', `${thing.name}'`, {
        ...thing,
        id: randomBytes(32).toString('hex'),
        name: `${thing.name}'`,
      });
    return undefined;
  }

  private leaveSwarm(): Answer {
    if (this.world.swarm === undefined)
      return failure('Error response from daemon: This node is not part of a swarm');
    const { things } = this.world;
    const tasks = things.container.filter(({ labels }) => labels[TASK_OF] === undefined);
    const networks = things.network.filter(({ driver }) => driver !== 'overlay');
    this.world = {
      things: { ...things, container: tasks, network: networks, service: [], config: [], secret: [] },
    };
    return 'Node left the swarm.';
  }

  private node(args: string[]): Answer {
    const { swarm } = this.world;
    if (swarm === undefined) return failure(NO_SWARM);
    if (args[1] === 'inspect') return `${JSON.stringify(['node-id', JSON.stringify(swarm.labels)])}\n`;
    for (const [index, argument] of args.entries()) {
      const [key = '', value = ''] = (args[index + 1] ?? '').split(/=(.*)/s);
      if (argument === '--label-add') swarm.labels[key] = value;
      if (argument === '--label-rm') delete swarm.labels[key];
    }
    return 'self';
  }
}

function passes(thing: Thing, filter: string): boolean {
  const [, label, value] = /^label=([^=]+)(?:=(.*))?$/.exec(filter) ?? [];
  if (label !== undefined)
    return label in thing.labels && (value ?? thing.labels[label]) === thing.labels[label];
  const [, part] = /^name=(.*)$/.exec(filter) ?? [];
  if (part === undefined) throw new Error(`the fake engine does not know the filter ${filter}`);
  return thing.name.includes(part);
}

const isNoOption = (argument: string): boolean => !argument.startsWith('--');

function linesOf(rows: string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}

function failure(stderr: string): Answer {
  return { exitCode: 1, stderr };
}
