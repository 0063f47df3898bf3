import type { Recipe, StandIn } from '../recipe.js';
import { debian } from './debian.js';

const configuration = `version: 0.1
log:
  fields:
    service: registry
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: /var/lib/registry
http:
  addr: :5000
  headers:
    X-Content-Type-Options: [nosniff]
health:
  storagedriver:
    enabled: true
    interval: 10s
    threshold: 3
`;

const entrypoint = `#!/bin/sh
set -e
case "$1" in
  *.yaml|*.yml) set -- registry serve "$@" ;;
  serve|garbage-collect|help|-*) set -- registry "$@" ;;
esac
exec "$@"
`;

const recipe: Recipe = {
  name: 'registry',
  from: debian,
  dockerfile: `FROM base
COPY registry /bin/registry
COPY config.yml /etc/distribution/config.yml
COPY entrypoint.sh /entrypoint.sh
RUN mkdir -p /etc/docker/registry /var/lib/registry \\
 && ln -s /etc/distribution/config.yml /etc/docker/registry/config.yml && chmod 755 /entrypoint.sh /bin/registry
ENV OTEL_TRACES_EXPORTER=none
VOLUME /var/lib/registry
EXPOSE 5000
ENTRYPOINT ["/entrypoint.sh"]
CMD ["serve", "/etc/distribution/config.yml"]
`,
  files: { 'config.yml': configuration, 'entrypoint.sh': entrypoint },
  programs: ['registry'],
};

export function registry(tag: string): StandIn {
  const asked = tag.startsWith('2') ? `, although ${tag} was asked for` : '';
  return { recipe, note: `Distribution 3 built from its Go module${asked}` };
}
