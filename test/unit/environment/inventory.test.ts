import { describe, expect, test } from '@jest/globals';
import { findType, inventory } from '../../../src/environment/inventory.js';
import { fakeContext } from '../../rig/fake-context.js';
import { FakeDocker, UNREACHABLE } from '../../rig/fake-docker.js';
import { notFound } from '../../rig/fake-exec.js';

describe('the inventory', () => {
  test('has each type once, and finds it', () => {
    expect(new Set(inventory.map(({ name }) => name)).size).toBe(inventory.length);
    for (const type of inventory) expect(findType(type.name)).toBe(type);
    expect(findType('docker:planet')).toBeUndefined();
  });

  test('waits only for types that it has', () => {
    for (const { after } of inventory) {
      for (const name of after) expect(findType(name)?.name).toBe(name);
    }
  });

  test('has no circle: two that wait for each other would wait for ever', () => {
    const visit = (name: string, path: string[]): void => {
      expect(path).not.toContain(name);
      for (const before of findType(name)?.after ?? []) visit(before, [...path, name]);
    };
    for (const { name } of inventory) visit(name, []);
  });

  const ofDocker = inventory.filter(({ engine, name }) => engine === 'docker' && name !== 'docker:stack');

  test.each(ofDocker)('$name: no docker command is an empty list, no answer is an error', async (type) => {
    const missing = new FakeDocker().on('docker', notFound('docker'));
    expect(await type.list(fakeContext(missing.exec), { environment: 'dsa-00aa11' })).toEqual([]);
    const mute = new FakeDocker();
    mute.down = UNREACHABLE;
    await expect(type.list(fakeContext(mute.exec), { environment: 'dsa-00aa11' })).rejects.toThrow(
      'Cannot connect',
    );
  });

  test.each(inventory)('$name: removing what is gone is success', async (type) => {
    const exec = new FakeDocker().on(/kubectl/, '').exec;
    const resource = {
      type: type.name,
      id: '/tmp/nowhere/at/all',
      name: 'nowhere',
      environment: 'dsa-00aa11',
    };
    await expect(type.remove(fakeContext(exec), resource)).resolves.toBeUndefined();
    expect(type.byHand(resource)).toMatch(/nowhere|swarm leave|^kill/);
  });
});
