import { describe, expect, test } from '@jest/globals';
import type { Found, Look } from '../../../src/environment/look.js';
import { removeInOrder } from '../../../src/environment/removal-order.js';
import type { ResourceType } from '../../../src/environment/resource.js';

function look(name: string, after: string[], names: string[], waitsFor?: ResourceType['waitsFor']): Look {
  const type = { name, after, waitsFor, engine: 'docker' } as unknown as ResourceType;
  const found = names.map(
    (each): Found => ({
      resource: { type: name, id: each, name: each, environment: 'dsa-000001' },
      listed: true,
      entries: [],
    }),
  );
  return { type, found };
}

const looksOf = (...looks: Look[]) =>
  new Map(looks.map((each) => [each.type.name, Promise.resolve(each)] as const));

/** Removes as told, and keeps what began and ended when. */
function recorder(fails: string[] = []) {
  const events: string[] = [];
  const held = new Map<string, boolean>();
  const remove = async ({ resource }: Found, _look: Look, isHeld: boolean): Promise<boolean> => {
    events.push(`${resource.name} begins`);
    held.set(resource.name, isHeld);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${resource.name} ends`);
    return !fails.includes(resource.name);
  };
  return { events, held, remove };
}

describe('removal in order', () => {
  test('what holds goes first, over two steps', async () => {
    const { events, remove } = recorder();
    await removeInOrder(
      looksOf(
        look('network', ['container'], ['net']),
        look('container', ['service'], ['task']),
        look('service', [], ['web']),
      ),
      remove,
    );
    expect(events).toEqual(['web begins', 'web ends', 'task begins', 'task ends', 'net begins', 'net ends']);
  });

  test('what holds nothing goes side by side', async () => {
    const { events, remove } = recorder();
    await removeInOrder(looksOf(look('container', [], ['a', 'b', 'c']), look('volume', [], ['v'])), remove);
    expect(events.slice(0, 4).every((event) => event.endsWith('begins'))).toBe(true);
  });

  test('a thing waits only for those that really hold it', async () => {
    const { events, remove } = recorder();
    await removeInOrder(
      looksOf(
        look('container', [], ['a', 'b']),
        look('network', ['container'], ['of-b'], (_network, { name }) => name === 'b'),
      ),
      remove,
    );
    expect(events.indexOf('of-b begins')).toBeGreaterThan(events.indexOf('b ends'));
    const nobody = recorder();
    await removeInOrder(
      looksOf(
        look('container', [], ['a']),
        look('network', ['container'], ['free'], () => false),
      ),
      nobody.remove,
    );
    expect(nobody.events.slice(0, 2).sort()).toEqual(['a begins', 'free begins']);
  });

  test('one that could not be removed does not stop those after it, which are told', async () => {
    const { events, held, remove } = recorder(['stuck']);
    await removeInOrder(
      looksOf(look('container', [], ['stuck', 'fine']), look('network', ['container'], ['net'])),
      remove,
    );
    expect(events).toContain('net ends');
    expect(Object.fromEntries(held)).toEqual({ stuck: false, fine: false, net: true });
  });

  test('each is removed once, however many wait for it', async () => {
    const { events, remove } = recorder();
    await removeInOrder(
      looksOf(
        look('container', [], ['a']),
        look('network', ['container'], ['n1', 'n2']),
        look('volume', ['container', 'network'], ['v']),
      ),
      remove,
    );
    expect(events.filter((event) => event === 'a begins')).toHaveLength(1);
    expect(events).toHaveLength(8);
  });

  test('a type that is not in the table holds nothing up', async () => {
    const { events, remove } = recorder();
    await removeInOrder(looksOf(look('network', ['planet'], ['net'])), remove);
    expect(events).toEqual(['net begins', 'net ends']);
  });

  test('a slow list holds up only those that come after its type', async () => {
    const { events, remove } = recorder();
    let answer: (slow: Look) => void = () => {};
    const slow = new Promise<Look>((resolve) => {
      answer = resolve;
    });
    const looks = looksOf(look('volume', [], ['free']), look('network', ['container'], ['net']));
    looks.set('container', slow);
    const removal = removeInOrder(looks, remove);
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    while (events.length < 2) await turn();
    for (let turns = 0; turns < 5; turns++) await turn();
    expect(events).toEqual(['free begins', 'free ends']);
    answer(look('container', [], ['late']));
    await removal;
    expect(events.slice(2)).toEqual(['late begins', 'late ends', 'net begins', 'net ends']);
  });
});
