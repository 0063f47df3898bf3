import type { Recipe } from '../recipe.js';

/** Makes and trims the root file system; run as root with: folder, mirror, security mirror, suite, certificates. */
const makeRoot = `set -eu
root=$1 mirror=$2 security=$3 suite=$4 certificates=$5
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
if [ -e "$keyring" ]; then set -- "--keyring=$keyring"; else set --; fi
debootstrap --variant=minbase --include=ca-certificates "$@" "$suite" "$root" "$mirror"
cd "$root"
rm -f etc/apt/sources.list etc/hostname etc/resolv.conf
printf 'deb %s %s main\\ndeb %s %s-updates main\\ndeb %s %s-security main\\n' \\
  "$mirror" "$suite" "$mirror" "$suite" "$security" "$suite" > etc/apt/sources.list
# What containers never read is not unpacked, now and in every layer on top.
cat > etc/dpkg/dpkg.cfg.d/slim <<'END'
path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/man/*
path-exclude /usr/share/info/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/lintian/*
force-unsafe-io
END
cat > etc/apt/apt.conf.d/slim <<'END'
Acquire::Languages "none";
Acquire::GzipIndexes "true";
APT::Install-Suggests "false";
APT::AutoRemove::SuggestsImportant "false";
DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin || true"; };
END
printf '#!/bin/sh\\nexit 101\\n' > usr/sbin/policy-rc.d
chmod 755 usr/sbin/policy-rc.d
find "$certificates" -name '*.crt' -exec cp {} usr/local/share/ca-certificates/ ';'
chroot . update-ca-certificates >/dev/null
find usr/share/doc -type f ! -name copyright -delete
find usr/share/doc -depth -type d -empty -delete
rm -rf usr/share/man/* usr/share/info/* usr/share/locale/* usr/share/lintian/*
rm -rf var/cache/apt/archives/*.deb var/cache/apt/*.bin var/lib/apt/lists/* var/cache/debconf/*-old
rm -rf var/log/*.log var/log/apt/* dev/* tmp/* run/*
mkdir -p var/lib/apt/lists/partial
`;

/** Debian 12, minimal and trimmed: stands in for debian:bookworm-slim and is what all others stand on. */
export const debian: Recipe = { name: 'debian', dockerfile: '', files: { 'make-root.sh': makeRoot } };

/** The Debian release that the base is made from. */
export const SUITE = 'bookworm';

/** A Dockerfile line that installs packages and leaves no list or archive behind; `after` runs in the same layer. */
export function install(packages: string, ...after: string[]): string {
  return [
    `RUN export DEBIAN_FRONTEND=noninteractive && apt-get update -q \\`,
    ` && apt-get install -qy --no-install-recommends ${packages} \\`,
    ...after.map((command) => ` && ${command} \\`),
    ` && rm -rf /var/lib/apt/lists/* /var/cache/debconf/*-old /var/log/*.log /var/log/apt/*`,
  ].join('\n');
}
