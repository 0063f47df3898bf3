import { createHash } from 'node:crypto';
import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { ComposeFile } from '../compose/model.js';

/**
 * Creates the configs or secrets of a stack that do not exist yet, their content through standard input, and returns the
 * name of each. The name holds a hash of the content: Swarm cannot change one that is in use, so a changed file is a new
 * one and the service rolls over to it. They carry the stack's label, so that `docker stack rm` takes them too.
 */
export async function createFiles(
  environment: Environment,
  access: ClusterAccess,
  stack: string,
  kind: 'config' | 'secret',
  files: Record<string, ComposeFile>,
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [key, file] of Object.entries(files)) {
    if (file.content === undefined) {
      names[key] = file.name ?? key;
      continue;
    }
    const hash = createHash('sha256').update(file.content).digest('hex').slice(0, 10);
    const name = `${file.name ?? `${stack}_${key}`}-${hash}`;
    names[key] = name;
    const present = await access.docker([kind, 'inspect', '--format', '{{.ID}}', name], { accept: 'any' });
    if (present.exitCode === 0) continue;
    const labels = { ...file.labels, ...environment.labels, 'com.docker.stack.namespace': stack };
    const options = Object.entries(labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]);
    const input = file.content;
    await environment.create(`docker:${kind}`, name, async () => {
      const { stdout } = await access.docker([kind, 'create', ...options, name, '-'], { input });
      return stdout.trim();
    });
  }
  return names;
}
