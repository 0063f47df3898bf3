import type { Environment } from '../environment/environment.js';
import type { Recorder } from '../report/recorder.js';

/** Tells what a command without a lab is about, as in "compose.yml"; `target` is empty where nothing is deployed. */
export function begin(recorder: Recorder, what: string, target: string, environment: Environment): void {
  const { id, labels } = environment;
  recorder.begin({
    lab: what,
    title: what,
    target,
    fidelity: target,
    environment: {
      id,
      owner: labels['distsys.owner'],
      expires: labels['distsys.expires'],
      runUrl: labels['distsys.run'],
    },
  });
}
