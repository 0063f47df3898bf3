import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasEnvironment } from '../../../src/environment/list.js';
import { openEnvironment } from '../../../src/environment/open-environment.js';
import { ownerFrom } from '../../../src/environment/owner.js';
import type { ResourceType, Scope } from '../../../src/environment/resource.js';
import { fakeMachine } from '../../rig/fake-machine.js';

const owner = ownerFrom({ kind: 'person', user: 'a', host: 'h', lab: 'l', target: 'swarm', folder: '/' });

/** An engine that holds one thing of an environment. */
function holding(environment: string, asked: Scope[] = []): ResourceType {
  return {
    name: 'docker:volume',
    engine: 'docker',
    after: [],
    list: async (_context, scope) => {
      asked.push(scope);
      return [{ type: 'docker:volume', id: 'v', name: 'v', environment }];
    },
    remove: async () => undefined,
    byHand: () => '',
  };
}
const broken: ResourceType = { ...holding(''), list: () => Promise.reject(new Error('no engine')) };

describe('hasEnvironment', () => {
  test('a ledger on this machine is enough, and no engine is asked', async () => {
    const machine = fakeMachine();
    const { id } = await openEnvironment(machine, owner, { hours: 4 });
    const asked: Scope[] = [];
    expect(await hasEnvironment(machine, id, [holding('dsa-000000', asked)])).toBe(true);
    expect(asked).toEqual([]);
  });

  test('so is a labelled resource, when the ledger is lost', async () => {
    const machine = fakeMachine();
    const asked: Scope[] = [];
    expect(await hasEnvironment(machine, 'dsa-123456', [broken, holding('dsa-123456', asked)])).toBe(true);
    expect(asked).toEqual([{ environment: 'dsa-123456', known: [] }]);
    expect(machine.warnings).toEqual(['docker:volume could not be listed: no engine']);
  });

  test('what belongs to another, or a folder without a ledger, is none', async () => {
    const machine = fakeMachine();
    mkdirSync(join(machine.paths.state, 'dsa-123456'), { recursive: true });
    expect(await hasEnvironment(machine, 'dsa-123456', [holding('dsa-000000')])).toBe(false);
  });

  test('what is no id of an environment has nothing', async () => {
    expect(await hasEnvironment(fakeMachine(), '../../etc', [holding('../../etc')])).toBe(false);
  });
});
