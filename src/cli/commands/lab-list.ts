import { listLabs, loadLab } from '../../lab/load.js';
import type { Command } from '../command.js';

export const command: Command = {
  usage: 'lab list [--json]',
  options: { json: { type: 'boolean' } },
  arity: [0, 0],
  async run({ options, surroundings }) {
    const { labs, workingFolder, stdout } = surroundings;
    const ids = await listLabs(labs);
    const found = await Promise.all(ids.map((id) => loadLab(id, labs, workingFolder)));
    const rows = found.map(({ id, title, targets, checks }) => ({
      id,
      title,
      targets: Object.keys(targets),
      checks: checks.length,
    }));
    if (options.json === true) stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    else
      for (const row of rows)
        stdout.write(`${row.id}   ${row.title}   ${row.targets.join(', ')}   ${row.checks} checks\n`);
    return 0;
  },
};
