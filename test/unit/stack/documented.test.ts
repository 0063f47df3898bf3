import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { REFUSED_KEYS, SERVICE_KEYS } from '../../../src/stack/compose/service.js';
import { KUBERNETES_FATES } from '../../../src/stack/kubernetes/fates.js';
import { SWARM_FATES } from '../../../src/stack/swarm/fates.js';
import { root } from './samples.js';

/** The rows of the tables of docs/compose.md, by the key in their first cell; keys of a service come first. */
const rows = new Map<string, string[]>();
for (const line of readFileSync(join(root, 'docs/compose.md'), 'utf8').split('\n')) {
  const [, key = '', ...cells] = line.split('|').map((cell) => cell.trim());
  const name = /^`(\w+)`$/.exec(key)?.[1];
  if (name !== undefined && !rows.has(name)) rows.set(name, cells);
}

describe('docs/compose.md', () => {
  test.each([...SERVICE_KEYS])('says what becomes of %s on both', (key) => {
    const [swarm, kubernetes] = rows.get(key) ?? [];
    expect(swarm?.length).toBeGreaterThan(2);
    expect(kubernetes?.length).toBeGreaterThan(2);
  });

  test.each(Object.keys(REFUSED_KEYS))('says what to do instead of %s', (key) => {
    expect(rows.get(key)?.[0]?.length).toBeGreaterThan(2);
  });

  test.each([
    ['Swarm', 0, SWARM_FATES],
    ['Kubernetes', 1, KUBERNETES_FATES],
  ] as const)('agrees with what %s refuses and notes', (_name, column, fates) => {
    for (const key of Object.keys(fates.refused))
      expect(`${key} ${rows.get(key)?.[column]}`).toMatch(/ refused/);
    for (const key of Object.keys(fates.noted)) expect(`${key} ${rows.get(key)?.[column]}`).toMatch(/ noted/);
    const refused = [...rows].filter(
      ([key, cells]) =>
        (SERVICE_KEYS as readonly string[]).includes(key) && /^refused/.test(cells[column] ?? ''),
    );
    for (const [key] of refused) expect([...Object.keys(fates.refused), 'pids_limit']).toContain(key);
  });

  test('has no key that there is not', () => {
    const known = new Set<string>([...SERVICE_KEYS, ...Object.keys(REFUSED_KEYS)]);
    const others = ['replicas', 'labels', 'resources', 'restart_policy', 'update_config', 'rollback_config'];
    for (const key of rows.keys()) expect(known.has(key) || others.includes(key)).toBe(true);
  });
});
