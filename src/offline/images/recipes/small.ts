import type { Recipe, StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

// Those who call for Alpine's package tool get told why it is not there, rather than "not found".
const apk = `#!/bin/sh
echo 'apk: no registry answered, so this image stands in for Alpine and is Debian: use apt-get, or give distsys a registry mirror' >&2
exit 1
`;

const busyboxRecipe: Recipe = {
  name: 'busybox',
  from: debian,
  dockerfile: `FROM base
${install(
  'busybox iproute2',
  'for name in $(busybox --list); do command -v "$name" >/dev/null || ln -s /bin/busybox "/usr/local/bin/$name"; done',
)}
COPY apk /sbin/apk
RUN chmod 755 /sbin/apk
CMD ["sh"]
`,
  files: { apk },
};

const curlRecipe: Recipe = {
  name: 'curl',
  from: busyboxRecipe,
  dockerfile: `FROM base
${install('curl', 'groupadd -g 101 curl_group', 'useradd -u 100 -g curl_group -M curl_user')}
COPY entrypoint.sh /entrypoint.sh
RUN chmod 755 /entrypoint.sh
USER curl_user
ENTRYPOINT ["/entrypoint.sh"]
CMD ["--help"]
`,
  files: {
    'entrypoint.sh': `#!/bin/sh
case "$1" in -*|*://*|'') set -- curl "$@" ;; *) command -v "$1" >/dev/null || set -- curl "$@" ;; esac
exec "$@"
`,
  },
};

const helloRecipe: Recipe = {
  name: 'hello-world',
  from: debian,
  dockerfile: `FROM base
COPY hello /hello
RUN chmod 755 /hello
CMD ["/hello"]
`,
  files: {
    hello: `#!/bin/sh
cat <<'END'

Hello from Docker!
This message shows that your installation appears to be working correctly.
END
`,
  },
};

export const debianStandIn = (tag: string): StandIn => ({
  recipe: debian,
  note: /^(?:bookworm|12|stable|latest)/.test(tag) ? undefined : `Debian 12, although ${tag} was asked for`,
});

export const ubuntu = (): StandIn => ({ recipe: debian, note: 'Debian 12 in place of Ubuntu' });

export const alpine = (): StandIn => ({
  recipe: busyboxRecipe,
  note: 'Debian 12 with BusyBox in place of Alpine: apt-get, no apk',
});

export const busybox = (): StandIn => ({ recipe: busyboxRecipe, note: 'Debian 12 with BusyBox' });
export const curl = (): StandIn => ({ recipe: curlRecipe, note: 'curl of Debian' });
export const helloWorld = (): StandIn => ({ recipe: helloRecipe });
