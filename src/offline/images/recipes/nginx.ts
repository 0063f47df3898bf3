import type { StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

const configuration = `user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /run/nginx.pid;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
                  '"$http_referer" "$http_user_agent" "$http_x_forwarded_for"';
  access_log /var/log/nginx/access.log main;
  sendfile on;
  keepalive_timeout 65;
  include /etc/nginx/conf.d/*.conf;
}
`;

const site = `server {
  listen 80;
  listen [::]:80;
  server_name localhost;
  location / {
    root /usr/share/nginx/html;
    index index.html index.htm;
  }
  error_page 500 502 503 504 /50x.html;
  location = /50x.html { root /usr/share/nginx/html; }
}
`;

// In the official image "stream" is compiled in; in Debian it is a module that has to be named, which a
// configuration written for the official image does not do. It goes in front of whatever -g says.
const wrapper = `#!/bin/bash
module='load_module /usr/lib/nginx/modules/ngx_stream_module.so;'
given=
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = -g ] && [ $# -gt 1 ]; then given=$2; shift 2; else arguments+=("$1"); shift; fi
done
if grep -qs 'ngx_stream_module' /etc/nginx/nginx.conf; then module=; fi
exec -a nginx /usr/sbin/nginx.debian -g "$module $given" "\${arguments[@]}"
`;

const entrypoint = `#!/bin/sh
set -e
if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
  for script in /docker-entrypoint.d/*; do
    case "$script" in
      *.envsh) [ ! -x "$script" ] || . "$script" ;;
      *.sh) [ ! -x "$script" ] || "$script" ;;
    esac
  done
  # Templates are filled from the environment: only names that exist there are replaced.
  if [ -d /etc/nginx/templates ]; then
    names=$(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/$\\1/p')
    find /etc/nginx/templates -name '*.template' | while read -r template; do
      name=\${template#/etc/nginx/templates/}
      target=/etc/nginx/conf.d/\${name%.template}
      mkdir -p "$(dirname "$target")"
      envsubst "$names" < "$template" > "$target"
    done
  fi
fi
exec "$@"
`;

const recipe = {
  name: 'nginx',
  from: debian,
  dockerfile: `FROM base
RUN groupadd -r -g 101 nginx && useradd -r -g nginx -u 101 -d /nonexistent -s /bin/false nginx
${install(
  'nginx libnginx-mod-stream gettext-base curl',
  'mv /usr/sbin/nginx /usr/sbin/nginx.debian',
  'rm -rf /etc/nginx/sites-* /etc/nginx/modules-enabled /etc/nginx/conf.d/* /var/www/html',
  'mkdir -p /docker-entrypoint.d /var/cache/nginx',
  'chown nginx:nginx /var/cache/nginx',
  'ln -sf /dev/stdout /var/log/nginx/access.log',
  'ln -sf /dev/stderr /var/log/nginx/error.log',
)}
COPY nginx.conf /etc/nginx/nginx.conf
COPY default.conf /etc/nginx/conf.d/default.conf
COPY nginx /usr/sbin/nginx
COPY docker-entrypoint.sh /
RUN chmod 755 /usr/sbin/nginx /docker-entrypoint.sh && nginx -t
EXPOSE 80
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
`,
  files: {
    'nginx.conf': configuration,
    'default.conf': site,
    nginx: wrapper,
    'docker-entrypoint.sh': entrypoint,
  },
};

export function nginx(): StandIn {
  return { recipe, note: 'nginx 1.22 of Debian' };
}
