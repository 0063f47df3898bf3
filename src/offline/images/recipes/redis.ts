import type { StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

const entrypoint = `#!/bin/sh
set -e
case "$1" in -*|*.conf) set -- redis-server "$@" ;; esac
if [ "$1" = redis-server ]; then
  if [ "$(id -u)" = 0 ]; then
    find /data ! -user redis -exec chown redis:redis {} +
    exec setpriv --reuid=redis --regid=redis --clear-groups -- "$0" "$@"
  fi
  # Official images answer other containers unless the user's own configuration says otherwise.
  case "$*" in
    *protected-mode*) ;;
    *) if ! { [ -r "$2" ] && grep -q '^ *protected-mode' "$2"; }; then set -- "$@" --protected-mode no; fi ;;
  esac
  umask 077
fi
exec "$@"
`;

const recipe = {
  name: 'redis',
  from: debian,
  dockerfile: `FROM base
RUN groupadd -r -g 999 redis && useradd -r -g redis -u 999 -d /data -s /usr/sbin/nologin redis
${install('redis-server', 'rm -rf /etc/redis /var/lib/redis', 'mkdir /data', 'chown redis:redis /data')}
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
ENV REDIS_VERSION=7.0
VOLUME /data
WORKDIR /data
EXPOSE 6379
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["redis-server"]
`,
  files: { 'docker-entrypoint.sh': entrypoint },
};

export function redis(tag: string): StandIn {
  const asked = /^\d/.test(tag) && !tag.startsWith('7') ? `, although ${tag} was asked for` : '';
  return { recipe, note: `Redis 7.0 of Debian${asked}` };
}
