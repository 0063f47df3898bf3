import type { ComposeModel, ComposeService } from '../compose/model.js';
import { refuse } from '../fate.js';
import { KUBERNETES, NAME_LABEL } from './names.js';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const HOSTNAME = 'kubernetes.io/hostname';
const FORM = /^(?<attribute>[\w.-]+)\s*(?<operator>==|!=)\s*(?<value>.+)$/;
/** Docker's names of processors as Go, and so Kubernetes, has them. */
const ARCHITECTURES: Record<string, string> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'arm',
  i386: '386',
};

interface Expression {
  key: string;
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  values?: string[];
}

/** Where the pods of a service may run: its placement as affinity, tolerations and spreading. */
export function renderPlacement(model: ComposeModel, service: ComposeService): Record<string, unknown> {
  const expressions = service.deploy.constraints.map((text, index) =>
    constraintOf(model, service, text, index),
  );
  const onControlPlane =
    service.deploy.mode === 'global' ||
    expressions.some(({ key, operator }) => key === CONTROL_PLANE && operator === 'Exists');
  return {
    affinity: affinityOf(model, service, expressions),
    tolerations: onControlPlane
      ? [{ key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' }]
      : undefined,
    topologySpreadConstraints: spreadOf(model, service),
  };
}

function affinityOf(
  model: ComposeModel,
  service: ComposeService,
  matchExpressions: Expression[],
): object | undefined {
  const most = service.deploy.maxReplicasPerNode;
  if (most !== undefined && most > 1)
    refuse(
      model,
      service,
      ['deploy', 'placement', 'max_replicas_per_node'],
      KUBERNETES,
      'only 1 can be kept there; or spread with preferences',
    );
  const nodeAffinity =
    matchExpressions.length === 0
      ? undefined
      : { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } };
  const podAntiAffinity =
    most === undefined
      ? undefined
      : {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { labelSelector: { matchLabels: { [NAME_LABEL]: service.name } }, topologyKey: HOSTNAME },
          ],
        };
  return nodeAffinity === undefined && podAntiAffinity === undefined
    ? undefined
    : { nodeAffinity, podAntiAffinity };
}

function constraintOf(model: ComposeModel, service: ComposeService, text: string, index: number): Expression {
  const fail = (instead: string) =>
    refuse(model, service, ['deploy', 'placement', 'constraints', index], KUBERNETES, instead);
  const { attribute = '', operator, value = '' } = FORM.exec(text)?.groups ?? {};
  const equal = operator === '==';
  if (attribute === 'node.role') {
    if (!/^(manager|worker)$/.test(value)) return fail('accepted roles: manager, worker');
    return { key: CONTROL_PLANE, operator: (value === 'manager') === equal ? 'Exists' : 'DoesNotExist' };
  }
  const key = labelOf(attribute);
  if (key === undefined)
    return fail('accepted: node.role, node.hostname, node.platform.os, node.platform.arch and node.labels.…');
  const known = attribute === 'node.platform.arch' ? (ARCHITECTURES[value] ?? value) : value;
  return { key, operator: equal ? 'In' : 'NotIn', values: [known] };
}

function labelOf(attribute: string): string | undefined {
  if (attribute.startsWith('node.labels.')) return attribute.slice('node.labels.'.length);
  return {
    'node.hostname': HOSTNAME,
    'node.platform.os': 'kubernetes.io/os',
    'node.platform.arch': 'kubernetes.io/arch',
  }[attribute];
}

function spreadOf(model: ComposeModel, service: ComposeService): object[] | undefined {
  const { preferences } = service.deploy;
  if (preferences.length === 0) return undefined;
  return preferences.map(({ spread }, index) => ({
    maxSkew: 1,
    topologyKey:
      labelOf(spread) ??
      refuse(
        model,
        service,
        ['deploy', 'placement', 'preferences', index],
        KUBERNETES,
        'spread over node.labels.…',
      ),
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { [NAME_LABEL]: service.name } },
  }));
}
