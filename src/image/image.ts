/** One image to build. Paths are absolute. */
export interface ImageSpec {
  /** Service or image name: what people see, as in "vote". */
  name: string;
  context: string;
  dockerfile: string;
  args?: Record<string, string>;
  target?: string;
  platforms?: string[];
  /** Full references to tag and push, as in "ghcr.io/org/vote:v1". */
  tags: string[];
  labels?: Record<string, string>;
}

export interface BuiltImage {
  name: string;
  /** Reference to deploy, as in "localhost:5001/voting/vote:dsa-3f9c12". */
  reference: string;
  /** `sha256:…` of the manifest when pushed, of the config when only local. */
  digest: string;
  tags: string[];
  seconds: number;
  /** All layers came from the cache. */
  cached: boolean;
}
