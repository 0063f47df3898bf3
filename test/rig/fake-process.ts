import { fakeMachine } from './fake-machine.js';

export interface FakeProcess {
  process: NodeJS.Process;
  stdout: string;
  stderr: string;
  /** Where the environments of this process are. */
  state: string;
  folder: string;
  exited: number | undefined;
  /** As a terminal does when somebody presses Ctrl-C. */
  interrupt(): Promise<void>;
}

/** A process that was started as `distsys …words`, on a machine on which no program is installed. */
export function fakeProcess(
  words: string[],
  more: { isTTY?: boolean; env?: Record<string, string> } = {},
): FakeProcess {
  const { folder, paths } = fakeMachine();
  const handlers = new Map<string, () => unknown>();
  const fake: FakeProcess = {
    process: undefined as never,
    stdout: '',
    stderr: '',
    state: paths.state,
    folder,
    exited: undefined,
    interrupt: async () => {
      await handlers.get('SIGINT')?.();
    },
  };
  fake.process = {
    argv: ['node', 'distsys', ...words],
    env: { PATH: folder, HOME: folder, DISTSYS_STATE: paths.state, DISTSYS_CACHE: paths.cache, ...more.env },
    cwd: () => folder,
    exitCode: undefined,
    stdout: {
      isTTY: more.isTTY,
      columns: 80,
      write: (text: string) => {
        fake.stdout += text;
      },
    },
    stderr: {
      write: (text: string) => {
        fake.stderr += text;
      },
    },
    on: (signal: string, handler: () => unknown) => handlers.set(signal, handler),
    exit: (code: number) => {
      fake.exited = code;
    },
  } as unknown as NodeJS.Process;
  return fake;
}
