import { listEnvironments } from '../../environment/list.js';
import type { Command } from '../command.js';

export const command: Command = {
  usage: 'env list [--json]',
  options: { json: { type: 'boolean' } },
  arity: [0, 0],
  async run({ options, surroundings }) {
    const { context, stdout } = surroundings;
    const environments = await listEnvironments(context);
    if (options.json === true) stdout.write(`${JSON.stringify(environments, null, 2)}\n`);
    else if (environments.length === 0) stdout.write('no environment on this machine\n');
    else for (const environment of environments) stdout.write(`${rowOf(environment)}\n`);
    return 0;
  },
};

function rowOf(environment: Awaited<ReturnType<typeof listEnvironments>>[number]): string {
  return [environment.id, environment.owner, environment.expires].join('   ');
}
