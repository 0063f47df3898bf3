import type { BuiltImage } from '../image/image.js';
import type { StackSource } from './source.js';

/** What deploy hands to check and report. Plain data. */
export interface DeployedStack {
  /** Stack name on Swarm, namespace on Kubernetes. */
  name: string;
  orchestrator: 'swarm' | 'kubernetes';
  services: DeployedService[];
  /** Sentences for the report: what was translated because of this machine. */
  notes: string[];
}

export interface DeployedService {
  name: string;
  image: string;
  replicas: number;
  /** A job that ran to completion, rather than a service that stays. */
  completed: boolean;
  /** Base addresses by published host port: one entry a node, as in {8080: ["127.0.0.1:8080"]}. */
  endpoints: Record<string, string[]>;
}

/** What to deploy, under which name, with which images. */
export interface DeployRequest {
  source: StackSource;
  /** Stack name on Swarm, namespace on Kubernetes. */
  name: string;
  images: BuiltImage[];
  /** Milliseconds until every service must have converged; default 180 s. */
  timeout?: number;
  /** Values for `${…}` in the Compose file. */
  variables?: Record<string, string>;
}
