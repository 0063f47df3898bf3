import type { ComposeModel } from '../compose/model.js';
import type { KubeObject } from '../manifests/object.js';
import { refuseTop } from './files.js';
import { objectName, splitLabels } from './names.js';

/** What a claim asks for; Compose volumes name no size, and the storage of test clusters does not hold one to it. */
const SIZE = '1Gi';

export function claimName(model: ComposeModel, key: string): string {
  return objectName(model.volumes[key]?.name ?? key);
}

/** A claim for each named volume that a service mounts. Throws UserError for external ones and foreign drivers. */
export function renderVolumes(model: ComposeModel): KubeObject[] {
  const used = new Set(
    Object.values(model.services)
      .flatMap(({ mounts }) => mounts)
      .flatMap((mount) => (mount.type === 'volume' && mount.source !== undefined ? [mount.source] : [])),
  );
  return [...used].map((key) => {
    const volume = model.volumes[key];
    if (volume?.external)
      refuseTop(
        model,
        ['volumes', key, 'external'],
        'the stack has a namespace of its own, where nothing is before it',
      );
    if (volume?.driver !== undefined && volume.driver !== 'local')
      refuseTop(
        model,
        ['volumes', key, 'driver'],
        'leave it out: the storage class of the cluster makes the volume',
      );
    if (Object.keys(volume?.driverOpts ?? {}).length > 0)
      refuseTop(
        model,
        ['volumes', key, 'driver_opts'],
        'leave them out: the storage class of the cluster makes the volume',
      );
    return {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: claimName(model, key), ...splitLabels(volume?.labels ?? {}) },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: SIZE } } },
    };
  });
}
