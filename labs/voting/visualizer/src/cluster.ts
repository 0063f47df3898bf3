/** What the page draws. */
export interface ClusterView {
  orchestrator: 'Docker' | 'Swarm' | 'Kubernetes';
  nodes: NodeView[];
  /** Why there is nothing to draw. */
  problem?: string;
}

export interface NodeView {
  id: string;
  name: string;
  /** As in "manager, leader". */
  role: string;
  ready: boolean;
  /** As in "ready" or "down". */
  state: string;
  /** As in "2 CPU · 23.5 GiB · linux/amd64". */
  detail: string;
  tasks: TaskView[];
}

/** A task of Swarm, a pod, or a container. */
export interface TaskView {
  id: string;
  service: string;
  /** As in "vote.2". */
  name: string;
  image: string;
  state: string;
  mood: 'good' | 'waiting' | 'bad' | 'done';
  /** What is wrong, if it says so. */
  message: string;
  /** Short id of the container: what the voting page shows. */
  container: string;
  /** ISO 8601: since when it is in this state. */
  since: string;
}

/** Where the picture comes from. */
export interface Source {
  view(): Promise<ClusterView>;
  /** The API's own objects at `path`, without secrets; undefined: none that may be seen. */
  objects(path: string): Promise<unknown>;
}

/** Tasks that no node has yet are drawn beside the nodes. */
export function unplaced(tasks: TaskView[]): NodeView {
  return { id: '', name: 'not placed', role: '', ready: false, state: 'waiting for a node', detail: '', tasks };
}

/** Same service side by side, in the order of their names. */
export function inOrder(tasks: TaskView[]): TaskView[] {
  return tasks.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/** As in "2 CPU · 23.5 GiB · linux/amd64". */
export function machine(cpus: number, bytes: number, platform: string): string {
  return `${cpus} CPU · ${(bytes / 2 ** 30).toFixed(1)} GiB · ${platform}`;
}

/** Without digest and registry, as in "voting/vote:after". */
export function shortImage(reference: string): string {
  return (reference.split('@')[0] ?? '').replace(/^[^/]*[.:][^/]*\//, '').replace(/^library\//, '');
}

/** A copy without the values of environment variables: passwords are among them. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, /^env$/i.test(key) ? namesOnly(item) : withoutSecrets(item)]),
  );
}

function namesOnly(environment: unknown): unknown {
  if (!Array.isArray(environment)) return undefined;
  return environment.map((entry) =>
    typeof entry === 'string' ? entry.replace(/=.*/s, '') : (entry as { name?: string }).name,
  );
}
