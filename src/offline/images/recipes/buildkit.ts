import type { Recipe, StandIn } from '../recipe.js';
import { debian, install } from './debian.js';

const recipe: Recipe = {
  name: 'buildkit',
  from: debian,
  dockerfile: `FROM base
${install('runc git')}
COPY buildkitd buildctl /usr/bin/
RUN chmod 755 /usr/bin/buildkitd /usr/bin/buildctl
ENV BUILDKIT_SETUP_CGROUPV2_ROOT=1
VOLUME /var/lib/buildkit
ENTRYPOINT ["buildkitd"]
`,
  programs: ['buildkitd', 'buildctl'],
};

export const buildkit = (): StandIn => ({ recipe, note: 'BuildKit built from its Go module' });
