import type { CacheChoice } from './cache.js';
import type { SourceFacts } from './labels.js';

/** Where the images go, and how they are built; what is left out is as BuildKit has it. */
export interface BuildOptions {
  /**
   * `engine`: only into this machine's engine. `registry`: pushed under their tags as given. Images of the engine and of
   * a registry on this machine belong to the environment: they carry its labels and are removed with it.
   */
  destination: 'engine' | 'registry';
  cache?: CacheChoice;
  /** lambda: one manifest, no provenance, no SBOM, which is all that AWS Lambda accepts. */
  preset?: 'default' | 'lambda';
  /** For images that name none themselves, as in "linux/arm64". */
  platforms?: string[];
  /** On every image, over what the image itself says. */
  labels?: Record<string, string>;
  /** Becomes OCI labels. */
  source?: SourceFacts;
  /** Network of RUN; `host` is this machine's. */
  network?: 'default' | 'host' | 'none';
  /** Files for `RUN --mount=type=secret,id=…`: absolute path by id, as in {ca: "/etc/ssl/certs/ca-certificates.crt"}. */
  secrets?: Record<string, string>;
  /** Folder of the Docker configuration that `login` made; none: the user's own. */
  dockerConfig?: string;
  /** Tries in all of a push, or of a build whose base image could not be fetched; default 5. */
  attempts?: number;
}
