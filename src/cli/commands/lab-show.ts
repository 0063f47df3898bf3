import { loadLab } from '../../lab/load.js';
import { planLab } from '../../lab/plan.js';
import type { Command } from '../command.js';
import { targetOf } from '../lab-options.js';

export const command: Command = {
  usage: 'lab show <lab> [--target swarm|kind|existing] [--json]',
  options: { target: { type: 'string' }, json: { type: 'boolean' } },
  arity: [1, 1],
  async run({ arguments: [name = ''], options, surroundings }) {
    const { labs, workingFolder, stdout } = surroundings;
    const lab = await loadLab(name, labs, workingFolder);
    const plan = await planLab(lab, { target: targetOf(options.target, lab) });
    const builds = plan.specs(lab.id, 'latest').map((spec) => spec.name);
    const checks = lab.checks.map(({ id, title, points }) => ({ id, title, points }));
    if (options.json === true) {
      const { references, ports, nodes, target } = plan;
      stdout.write(
        `${JSON.stringify({ id: lab.id, title: lab.title, target, nodes, builds, references, ports, checks }, null, 2)}\n`,
      );
      return 0;
    }
    const points = checks.reduce((sum, check) => sum + check.points, 0);
    const lines = [
      `${lab.title} (${lab.id})`,
      ...(lab.description === undefined ? [] : [lab.description.trim()]),
      `targets   ${Object.keys(lab.targets).join(', ')}`,
      `builds    ${builds.join(', ')}`,
      `uses      ${plan.references.join(', ')}`,
      `ports     ${plan.ports.map((port) => `${port.host} (NodePort ${port.node})`).join(', ')}`,
      `checks    ${checks.length}, ${points} points`,
      ...checks.map(
        (check) => `  ${check.id.padEnd(28)} ${String(check.points).padStart(3)}  ${check.title}`,
      ),
    ];
    stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
};
