import type { StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

/** Python of this Debian release. */
const VERSION = '3.11';

const recipe = {
  name: 'python',
  from: debian,
  dockerfile: `FROM base
ENV LANG=C.UTF-8 PYTHON_VERSION=${VERSION}
${install(
  'python3 python3-pip python3-venv netbase tzdata',
  'ln -s /usr/bin/python3 /usr/local/bin/python',
  'ln -s /usr/bin/python3 /usr/local/bin/python3',
  // The official image lets pip write into its Python; Debian's marker would refuse that.
  'rm -f /usr/lib/python3*/EXTERNALLY-MANAGED',
)}
CMD ["python3"]
`,
};

export function python(tag: string): StandIn | undefined {
  const major = /^(?:3(?:\.(\d+))?(?:[.-].*)?|latest|slim.*|alpine.*|bookworm)$/.exec(tag);
  if (major === null) return undefined;
  const same = major[1] === undefined || `3.${major[1]}` === VERSION;
  return { recipe, note: `Python ${VERSION} of Debian${same ? '' : `, although ${tag} was asked for`}` };
}
