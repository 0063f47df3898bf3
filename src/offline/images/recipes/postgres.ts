import type { Recipe, StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

/** PostgreSQL of this Debian release. */
const VERSION = '15';

const entrypoint = `#!/bin/bash
set -Eeo pipefail
shopt -s nullglob

# VAR, or the content of the file that VAR_FILE names.
setting() {
  local file="$1_FILE"
  if [ -n "\${!1:-}" ] && [ -n "\${!file:-}" ]; then echo "$1 and $file are both set: only one can be" >&2; exit 1; fi
  if [ -n "\${!file:-}" ]; then export "$1=$(< "\${!file}")"; elif [ -z "\${!1:-}" ]; then export "$1=$2"; fi
  unset "$file"
}

case "\${1:-}" in ''|-*) set -- postgres "$@" ;; esac
if [ "$1" != postgres ]; then exec "$@"; fi
case " $* " in *' --version '*|*' -V '*|*' --help '*|*' -? '*|*' --describe-config '*) exec "$@" ;; esac

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  find "$PGDATA" /run/postgresql ! -user postgres -exec chown postgres:postgres {} +
  chmod 700 "$PGDATA"
  chmod 2775 /run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups -- "$0" "$@"
fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA" 2>/dev/null || true

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  setting POSTGRES_PASSWORD ''
  setting POSTGRES_USER postgres
  setting POSTGRES_DB "$POSTGRES_USER"
  setting POSTGRES_INITDB_ARGS ''
  if [ -z "$POSTGRES_PASSWORD" ] && [ -z "\${POSTGRES_HOST_AUTH_METHOD:-}" ]; then
    if [ -z "\${DISTSYS_PASSWORD_OPTIONAL:-}" ]; then
      echo "Error: Database is uninitialized and superuser password is not specified." >&2
      echo "       Set POSTGRES_PASSWORD to a non-empty value, or POSTGRES_HOST_AUTH_METHOD=trust for none." >&2
      exit 1
    fi
    echo "WARNING: no password has been set for the database: anyone who reaches it may read and write" >&2
    POSTGRES_HOST_AUTH_METHOD=trust
  fi
  eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\\n" "$POSTGRES_PASSWORD")' \\
    "\${POSTGRES_INITDB_WALDIR:+--waldir=\\"$POSTGRES_INITDB_WALDIR\\"}" "$POSTGRES_INITDB_ARGS"
  printf '\\nhost all all all %s\\n' "\${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"

  # The first start listens on the socket alone: nobody connects to a database that is half set up.
  export PGPASSWORD="\${PGPASSWORD:-$POSTGRES_PASSWORD}"
  PGUSER="$POSTGRES_USER" pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" -w start
  query() { psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --no-password "$@"; }
  if [ "$POSTGRES_DB" != postgres ]; then
    query --dbname postgres --set db="$POSTGRES_DB" <<< 'CREATE DATABASE :"db";'
  fi
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) echo "$0: running $script"; if [ -x "$script" ]; then "$script"; else . "$script"; fi ;;
      *.sql) echo "$0: running $script"; query --dbname "$POSTGRES_DB" -f "$script" ;;
      *.sql.gz) echo "$0: running $script"; gunzip -c "$script" | query --dbname "$POSTGRES_DB" ;;
      *) echo "$0: ignoring $script" ;;
    esac
  done
  PGUSER="$POSTGRES_USER" pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
  echo 'PostgreSQL init process complete; ready for start up.'
fi
exec "$@"
`;

function postgresRecipe(passwordOptional: boolean): Recipe {
  return {
    name: passwordOptional ? 'postgres-without-password' : 'postgres',
    from: debian,
    dockerfile: `FROM base
RUN groupadd -r -g 999 postgres \\
 && useradd -r -g postgres -u 999 -d /var/lib/postgresql -s /bin/bash postgres
ENV LANG=C.UTF-8 PG_MAJOR=${VERSION} PGDATA=/var/lib/postgresql/data
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/${VERSION}/bin
${install(
  `postgresql-${VERSION} postgresql-client-${VERSION}`,
  // The just-in-time compiler is 110 MB and only optional: without it PostgreSQL interprets.
  'rm -rf /usr/lib/*/libLLVM-* /usr/lib/postgresql/*/lib/llvmjit.so /usr/lib/postgresql/*/lib/bitcode',
  'rm -rf /var/lib/postgresql/* /etc/postgresql',
  `sed -i "s/^#listen_addresses = .*/listen_addresses = '*'/" /usr/share/postgresql/${VERSION}/postgresql.conf.sample`,
  'mkdir -p /docker-entrypoint-initdb.d "$PGDATA" /run/postgresql',
  'chown -R postgres:postgres /var/lib/postgresql /run/postgresql',
  'chmod 1777 "$PGDATA"',
  'chmod 2775 /run/postgresql',
)}
COPY docker-entrypoint.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh
${passwordOptional ? 'ENV DISTSYS_PASSWORD_OPTIONAL=1' : ''}
VOLUME /var/lib/postgresql/data
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
`,
    files: { 'docker-entrypoint.sh': entrypoint },
  };
}

export function postgres(tag: string): StandIn {
  const major = /^(\d+)/.exec(tag)?.[1];
  // Until 2020 the images came up without a password, and stacks of that time give none.
  const old = major !== undefined && Number(major) <= 9;
  const asked = major !== undefined && major !== VERSION ? `, although ${tag} was asked for` : '';
  return {
    recipe: postgresRecipe(old),
    note: `PostgreSQL ${VERSION} of Debian${asked}${old ? '; like the images of that time it needs no password' : ''}`,
  };
}
