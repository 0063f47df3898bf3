export type Architecture = 'amd64' | 'arm64';

/** This machine's architecture as Go, Docker and Debian name it: nothing is built for another. */
export function architecture(): Architecture {
  return process.arch === 'arm64' ? 'arm64' : 'amd64';
}
