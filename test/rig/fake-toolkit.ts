import type { Toolkit } from '../../src/github/toolkit.js';

export interface FakeToolkit {
  core: Toolkit;
  outputs: Record<string, unknown>;
  states: Record<string, string>;
  secrets: string[];
  infos: string[];
  annotations: { level: string; message: string; title?: string; file?: string; startLine?: number }[];
  summary: string;
}

/** What an action says to GitHub, kept. `states`: what an earlier phase of the same action saved. */
export function fakeToolkit(states: Record<string, string> = {}): FakeToolkit {
  const kept: Omit<FakeToolkit, 'core'> = {
    outputs: {},
    states: { ...states },
    secrets: [],
    infos: [],
    annotations: [],
    summary: '',
  };
  const annotate = (level: string) => (message: string | Error, properties?: object) => {
    kept.annotations.push({ level, message: String(message), ...properties });
  };
  const summary = {
    addRaw: (text: string) => {
      kept.summary += text;
      return summary;
    },
    write: async () => summary,
  };
  const core = {
    setOutput: (name: string, value: unknown) => {
      kept.outputs[name] = value;
    },
    saveState: (name: string, value: string) => {
      kept.states[name] = value;
    },
    getState: (name: string) => kept.states[name] ?? '',
    getInput: () => '',
    setSecret: (secret: string) => kept.secrets.push(secret),
    info: (line: string) => kept.infos.push(line),
    error: annotate('error'),
    warning: annotate('warning'),
    notice: annotate('notice'),
    summary,
  };
  return Object.assign(kept, { core: core as unknown as Toolkit });
}
