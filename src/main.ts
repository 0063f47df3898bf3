import { setMaxListeners } from 'node:events';

/**
 * The one bundled entry: each action and the command line is a chunk of its own that loads only when it runs.
 * The stubs in dist/ name the part.
 */
const parts = {
  lab: () => import('./actions/lab.js'),
  build: () => import('./actions/build.js'),
  cluster: () => import('./actions/cluster.js'),
  deploy: () => import('./actions/deploy.js'),
  check: () => import('./actions/check.js'),
  teardown: () => import('./actions/teardown.js'),
};

export async function main(part: keyof typeof parts | 'cli', phase: 'main' | 'post' = 'main'): Promise<void> {
  // Every command that runs listens to the one signal that ends them all: more than ten is no leak.
  setMaxListeners(0);
  // Node ends a process whose only business is a promise: a run must end by its own decision, after its teardown.
  const alive = setInterval(() => {}, 60_000);
  try {
    if (part === 'cli') {
      const { runCommandLine } = await import('./cli/command-line.js');
      await runCommandLine(process);
      return;
    }
    const { runAction } = await import('./actions/run-action.js');
    await runAction(part, phase, parts[part]);
  } finally {
    clearInterval(alive);
  }
}
