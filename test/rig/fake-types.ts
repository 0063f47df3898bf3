import { InUse } from '../../src/environment/in-use.js';
import type { Resource, ResourceType } from '../../src/environment/resource.js';

/** What exists, in a world that only the test knows. */
export interface Thing {
  type: string;
  name: string;
  /** Removal throws these one after the other, then works; with `always` the last one for ever. */
  refusals?: Error[];
  always?: boolean;
  /** No list shows it: only the ledger knows it. */
  hidden?: boolean;
}

/** Removals side by side, in order of their begin; `events` has both ends. */
export class FakeTypes {
  things: Thing[] = [];
  readonly events: string[] = [];
  /** Types that cannot be listed, with what is said then. */
  readonly mute = new Map<string, string>();
  /** Called at each try to remove. */
  onRemove: (resource: Resource) => void = () => {};

  constructor(private readonly environment: string) {}

  /** A type that lists and removes the things of its name. */
  type(name: string, after: string[] = [], more: Partial<ResourceType> = {}): ResourceType {
    return {
      name,
      engine: 'docker',
      after,
      list: async (_context, scope) => {
        const words = this.mute.get(name);
        if (words !== undefined) throw new Error(words);
        const meant = scope.environment === undefined || scope.environment === this.environment;
        return this.things
          .filter((thing) => thing.type === name && !thing.hidden && meant)
          .map((thing) => this.resource(thing));
      },
      remove: async (context, resource) => {
        this.onRemove(resource);
        this.events.push(`${resource.name}…`);
        await context.clock.sleep(10);
        const thing = this.things.find((each) => each.type === name && each.name === resource.name);
        const refusal = thing?.always ? thing.refusals?.at(-1) : thing?.refusals?.shift();
        if (refusal !== undefined) throw refusal;
        this.things = this.things.filter((each) => each !== thing);
        this.events.push(`${resource.name} gone`);
      },
      byHand: (resource) => `remove ${name} ${resource.name}`,
      ...more,
    };
  }

  private resource({ type, name }: Thing): Resource {
    return { type, id: name, name, environment: this.environment };
  }
}

export const inUse = (words = 'volume is in use'): Error => new InUse(words);
