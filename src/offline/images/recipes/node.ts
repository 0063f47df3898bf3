import { architecture } from '../../architecture.js';
import type { Download } from '../../download.js';
import type { Recipe, StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

// Digests as the npm registry gives them for these versions (dist.integrity).
const RELEASES: Record<string, { version: string; npm: string; amd64: string; arm64: string }> = {
  20: {
    version: '20.20.2',
    npm: '10.9.9',
    amd64: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    arm64: 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
  },
  22: {
    version: '22.23.3',
    npm: '10.9.9',
    amd64: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
    arm64: 'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
  },
  24: {
    version: '24.21.0',
    npm: '11.21.2',
    amd64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    arm64: '',
  },
};
const NPM: Record<string, string> = {
  '10.9.9': 'sha512-1g+6jLQvaIuB4zwvHL7yrXuXcWZwDsCtBX8bbWDqbvJSSr9nPiDDWTHNgwXR27iIcTTW7v3A57hDW9RYv2W4Yg==',
  '11.21.2':
    'sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==',
};
const COREPACK = {
  version: '0.36.0',
  integrity:
    'sha512-SiiJsBhZqdBiPHTEl6OT3sASrRrKIcYTQMsVGXx6EE/gM8WFMwYjeIX8Tt8RiU4Iv2J6LbT8KpGfCOsBpRWB/w==',
};

const entrypoint = `#!/bin/sh
set -e
# Options and what is no command are meant for node, as in "docker run node:24 app.js".
case "$1" in
  -*) set -- node "$@" ;;
  *) command -v "$1" >/dev/null 2>&1 || set -- node "$@" ;;
esac
exec "$@"
`;

export function node(tag: string): StandIn | undefined {
  const major =
    /^(\d+)(?:[.-].*)?$/.exec(tag)?.[1] ?? (/^(?:latest|current|lts|slim|alpine)/.test(tag) ? '24' : '');
  const release = RELEASES[nearest(major)];
  if (major === '' || release === undefined) return undefined;
  const other = major in RELEASES ? '' : `, although ${tag} was asked for`;
  return { recipe: nodeRecipe(release), note: `Node ${release.version} from npm, no compilers${other}` };
}

/** Versions that are no longer kept, or odd ones, get the next even one that is. */
function nearest(major: string): string {
  return Object.keys(RELEASES).find((kept) => Number(kept) >= Number(major)) ?? '24';
}

function nodeRecipe(release: { version: string; npm: string; amd64: string; arm64: string }): Recipe {
  const cpu = architecture() === 'amd64' ? 'x64' : 'arm64';
  const major = release.version.split('.')[0];
  return {
    name: `node-${major}`,
    from: debian,
    dockerfile: `FROM base AS unpacked
COPY node.tgz npm.tgz corepack.tgz /tmp/
COPY docker-entrypoint.sh /usr/local/bin/
WORKDIR /usr/local/lib/node_modules
RUN tar -xzf /tmp/node.tgz -C /usr/local --strip-components=1 package/bin/node \\
 && mkdir npm corepack \\
 && tar -xzf /tmp/npm.tgz -C npm --strip-components=1 --no-same-owner \\
 && tar -xzf /tmp/corepack.tgz -C corepack --strip-components=1 --no-same-owner \\
 && ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \\
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \\
 && ln -s ../lib/node_modules/corepack/dist/corepack.js /usr/local/bin/corepack \\
 && ln -s node /usr/local/bin/nodejs \\
 && chown -R 0:0 /usr/local \\
 && chmod 755 /usr/local/bin/* npm/bin/*.js corepack/dist/*.js

FROM base
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
${install('libstdc++6 libatomic1')}
COPY --from=unpacked /usr/local/ /usr/local/
ENV NODE_VERSION=${release.version}
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
`,
    files: { 'docker-entrypoint.sh': entrypoint },
    downloads: {
      'node.tgz': npmPackage(`node-linux-${cpu}`, release.version, release[architecture()]),
      'npm.tgz': npmPackage('npm', release.npm, NPM[release.npm] ?? ''),
      'corepack.tgz': npmPackage('corepack', COREPACK.version, COREPACK.integrity),
    },
  };
}

function npmPackage(name: string, version: string, integrity: string): Download {
  return { url: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`, integrity };
}
