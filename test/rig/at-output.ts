import type { During } from './distsys.js';

/** Does `act` once the program has printed `pattern`. */
export function atOutput(pattern: RegExp, act: (kill: Parameters<During>[0]) => void): During {
  return (kill, output) => {
    const timer = setInterval(() => {
      if (!pattern.test(output())) return;
      clearInterval(timer);
      act(kill);
    }, 50).unref();
  };
}

/** What GitHub's runner sends to a step that is cancelled, as far as the step lets it come. */
export function cancelAsGitHub(kill: Parameters<During>[0]): void {
  kill('SIGINT');
  setTimeout(() => kill('SIGTERM'), 7_500).unref();
  setTimeout(() => kill('SIGKILL'), 10_000).unref();
}
