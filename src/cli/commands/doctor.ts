import { diagnose } from '../../offline/diagnose.js';
import { formatFindings } from '../../offline/findings.js';
import { installAll } from '../../offline/install.js';
import type { Command } from '../command.js';
import { supplyOptions, textOf } from '../lab-options.js';
import { watchedRecorder } from '../watch.js';

export const command: Command = {
  usage: 'doctor [--install] [--registry-mirror HOST] [--json]',
  options: { ...supplyOptions, json: { type: 'boolean' }, quiet: { type: 'boolean' } },
  arity: [0, 0],
  async run({ options, surroundings }) {
    const { context, stdout } = surroundings;
    if (options.install === true) {
      const recorder = watchedRecorder({ ...options, json: undefined }, surroundings);
      await recorder.step('install', 'install', (step) => installAll(context, step));
    }
    const findings = await diagnose(context, textOf(options, 'registry-mirror'));
    if (options.json === true) stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else stdout.write(`${formatFindings(findings)}\n`);
    return findings.some((finding) => finding.state === 'missing') ? 3 : 0;
  },
};
