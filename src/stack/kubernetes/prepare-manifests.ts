import type { ClusterAccess } from '../../cluster/cluster.js';
import type { Environment } from '../../environment/environment.js';
import type { Context } from '../../system/context.js';
import { CommandError, UserError } from '../../system/errors.js';
import { addressesOf, type Endpoint } from '../endpoints.js';
import { builtImageOf } from '../images.js';
import { parseManifests } from '../manifests/load.js';
import { isRecord, type ManifestObject } from '../manifests/object.js';
import { pinnedReference } from '../pinning.js';
import type { LoadedSource } from '../source.js';
import type { DeployRequest } from '../stack.js';
import { adoptManifests } from './adopt-manifests.js';
import type { Prepared } from './prepare-compose.js';
import type { StackObject } from './to-kubernetes.js';
import type { Unit } from './unit.js';

export async function prepareManifests(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  request: DeployRequest,
  source: LoadedSource & { kind: 'manifests' },
): Promise<Prepared> {
  const [originals, pinned] = await Promise.all([
    source.kustomize === undefined ? source.objects : rendered(access, source.kustomize, source.objects),
    Promise.all(
      request.images.map(
        async (image): Promise<[string, string]> => [
          image.reference,
          await pinnedReference(context, access.cluster, image),
        ],
      ),
    ),
  ]);
  const references = new Map(pinned);
  const adopted = adoptManifests(originals, {
    namespace: request.name,
    labels: environment.labels,
    builtReference: (reference) => {
      const image = builtImageOf(reference, request.images);
      return image && (references.get(image.reference) ?? image.reference);
    },
    loaded: access.cluster.provider === 'kind',
  });
  return {
    ...adopted,
    endpoints: adopted.objects.flatMap((object) => endpointsOf(access, object, adopted.units)),
    dependsOn: {},
    awaits: {},
  };
}

/** What kustomize makes of the folder, each object with the place of its original where there is one beside it. */
async function rendered(
  access: ClusterAccess,
  folder: string,
  originals: ManifestObject[],
): Promise<ManifestObject[]> {
  try {
    const { stdout } = await access.kubectl(['kustomize', folder]);
    return parseManifests(stdout, folder, originals);
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason !== 'failed') throw error;
    throw new UserError(
      `the kustomization cannot be built: ${error.tail(1)[0]?.replace(/^error: /, '') ?? error.message}`,
      {
        location: { file: folder },
        log: error.tail(10),
        cause: error,
      },
    );
  }
}

/** The node ports of a Service, as endpoints of the workload that it selects. */
function endpointsOf(access: ClusterAccess, { value }: StackObject, units: Unit[]): Endpoint[] {
  const spec = isRecord(value.spec) ? value.spec : {};
  if (value.kind !== 'Service' || !isRecord(spec.selector) || !Array.isArray(spec.ports)) return [];
  const selector = Object.entries(spec.selector);
  const unit = units.find(({ labels }) => selector.every(([key, label]) => labels[key] === label));
  if (unit === undefined) return [];
  return spec.ports.filter(isRecord).flatMap(({ nodePort, protocol }): Endpoint[] =>
    typeof nodePort === 'number'
      ? [
          {
            service: unit.name,
            host: nodePort,
            protocol: protocol === 'UDP' ? 'udp' : 'tcp',
            addresses: addressesOf(access.cluster, { host: nodePort, node: nodePort }),
          },
        ]
      : [],
  );
}
