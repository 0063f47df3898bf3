/** What usually causes a failure, by what its output says; the first that fits. */
const HINTS: [RegExp, string][] = [
  [
    /cannot connect to the docker daemon|failed to connect to the docker API/i,
    'no Docker engine answers: `distsys doctor --install` gets and starts one',
  ],
  [
    /buildx.* is not a docker command|unknown command: docker buildx|invalid progress mode|unknown flag: --(progress|metadata-file)/i,
    'buildx 0.13 or later is needed: `distsys doctor --install` gets it',
  ],
  [/no space left on device/i, 'the disk is full: `docker system df` shows what takes the room'],
  [
    /certificate verify failed|unable to get local issuer certificate|self[- ]signed certificate|x509: |SSL certificate problem/i,
    'a proxy signs the traffic with its own CA: hand the CA bundle to the build, or use a base image that holds it',
  ],
  [
    /could not resolve host|temporary failure (in name resolution|resolving)|getaddrinfo|EAI_AGAIN|ENOTFOUND|Name or service not known/i,
    "names cannot be resolved inside the build: check the name, or build with the host's network (network: host)",
  ],
  [
    /network is unreachable|connection timed out|ETIMEDOUT|ECONNREFUSED|connection refused/i,
    'the build cannot reach the network: check the address, a proxy, or build with network: host',
  ],
  [/exec format error/i, 'the base image is for another processor: set platforms, or install QEMU (binfmt)'],
  [
    /: not found$|command not found/im,
    'the program is not in the base image: install it in an earlier instruction',
  ],
  [
    /permission denied|EACCES/i,
    'an earlier USER may not do this: move the instruction before it, or use COPY --chown',
  ],
  [/\bKilled\b|exit code: 137/i, 'the step was killed, most likely for want of memory'],
];

export function hintFor(text: string): string | undefined {
  return HINTS.find(([pattern]) => pattern.test(text))?.[1];
}
