import type { Failure } from '../failure.js';
import { pullCause } from '../pull-cause.js';
import { diagnoseHealth, wasKilledByProbe } from './diagnose-health.js';
import type { Signs, Suspicion } from './diagnose-pod.js';
import { type ContainerStatus, countOf, type Terminated } from './state.js';

const IMAGE =
  /^(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull|ImageInspectError|RegistryUnavailable|SignatureValidationFailed)$/;
/** Reasons and texts after which another pull gives the same. */
const NO_USE =
  /InvalidImageName|ErrImageNeverPull|not found|denied|unauthorized|insufficient_scope|invalid reference/i;
/** Other failures of a pull may pass: as many tries, or milliseconds. */
const PULLS = 2;
const PULL_PATIENCE = 15_000;
/** Milliseconds in which a ConfigMap or Secret may still appear. */
const CONFIG_PATIENCE = 3_000;
/** Ends after which another start is no use: a crash may happen once in passing, memory does not grow. */
const CRASHES = 3;
const OUT_OF_MEMORY = 2;

/** Why a container does not run, from its status: the reasons and texts are those of the kubelet and of runc. */
export function diagnoseContainer(signs: Signs, status: ContainerStatus): Suspicion | undefined {
  const { unit } = signs;
  const container = status.name;
  const { reason = '', message = '' } = status.state?.waiting ?? {};
  const base = { service: unit.name, container, final: false };
  if (IMAGE.test(reason)) return { ...base, ...imageFailure(signs, status, reason, message) };
  const ended =
    status.state?.terminated ?? (status.state?.running ? undefined : status.lastState?.terminated);
  const program = /exec: "([^"]+)": ([^:]+(?:: [^:]+)?)/.exec(`${message} ${ended?.message ?? ''}`);
  if (program !== null)
    return {
      ...base,
      kind: 'executable',
      key: unit.keyOf('command', container),
      sentence: `cannot start "${program[1]}": ${(program[2] ?? '').replace(/: unknown.*/s, '').trim()}`,
      hint: 'the program must be in the image, and executable',
      final: true,
    };
  if (/^(CreateContainerConfigError|CreateContainerError|RunContainerError|PreCreateHookError)$/.test(reason))
    return {
      ...base,
      ...configurationFailure(signs, container, message),
      final: signs.since(reason) >= CONFIG_PATIENCE,
    };
  if (ended !== undefined && !hasSucceeded(signs, ended))
    return { ...base, ...endFailure(signs, status, ended) };
  return diagnoseHealth(signs, status);
}

/** A container that may end, and did well. */
function hasSucceeded({ unit, pod }: Signs, ended: Terminated): boolean {
  const mayEnd = unit.oneShot || pod.spec.restartPolicy !== 'Always' || !isMain(pod, ended);
  return ended.exitCode === 0 && mayEnd;
}

/** Whether it is one of the containers that are to stay: init containers end. */
function isMain(pod: Signs['pod'], ended: Terminated): boolean {
  const main = pod.status.containerStatuses ?? [];
  return main.some(({ state, lastState }) => state?.terminated === ended || lastState?.terminated === ended);
}

type Found = Omit<Suspicion, 'service' | 'container'>;

function imageFailure(signs: Signs, status: ContainerStatus, reason: string, message: string): Found {
  const { unit, pod, events } = signs;
  const image = pod.spec.containers.find(({ name }) => name === status.name)?.image ?? status.image;
  const event = events.findLast(({ message: text }) => text?.startsWith('Failed to pull image') === true);
  const said = [message, event?.message ?? ''].join('\n').trim();
  const pulls = events
    .filter(({ message: text }) => text?.startsWith('Failed to pull image') === true)
    .reduce((sum, each) => sum + countOf(each), 0);
  const final = NO_USE.test(`${reason} ${said}`) || pulls >= PULLS || signs.since('pull') >= PULL_PATIENCE;
  return {
    kind: 'image',
    key: unit.keyOf('image', status.name),
    ...imageWords(image, reason, said),
    final,
    event,
  };
}

function imageWords(
  image: string,
  reason: string,
  said: string,
): Pick<Failure, 'sentence' | 'hint' | 'log' | 'infra'> {
  if (reason === 'InvalidImageName')
    return {
      sentence: `names the image "${image}", which is no image name`,
      hint: 'accepted: [registry/]name[:tag][@sha256:…]',
    };
  if (reason === 'ErrImageNeverPull')
    return {
      sentence: `may not pull its image ${image}, and the node does not have it`,
      hint: 'build it in the lab, or take the pull policy away',
    };
  if (said === '')
    return { sentence: `cannot pull its image ${image}`, hint: 'check the name and tag of the image' };
  return pullCause(image, said);
}

function configurationFailure(signs: Signs, container: string, message: string): Found {
  const { unit } = signs;
  const missing = /(configmap|secret) "([^"]+)" not found/i.exec(message);
  const base = { kind: 'configuration' as const, key: unit.keyOf('service'), final: false };
  if (missing !== null)
    return {
      ...base,
      sentence: `needs the ${missing[1]} ${missing[2]}, which does not exist`,
      hint: 'declare it in the stack',
    };
  const missingKey = /couldn't find key (\S+) in (\S+) (\S+)/i.exec(message);
  if (missingKey !== null)
    return {
      ...base,
      sentence: `needs the key ${missingKey[1]} of the ${missingKey[2]} ${missingKey[3]}, which has no such key`,
    };
  if (/runAsNonRoot/.test(message))
    return {
      ...base,
      key: unit.keyOf('user', container),
      sentence: `may not run as root, and its image does: ${message.replace(/ \(pod:.*/s, '')}`,
      hint: 'name a user by its number, in the image or here',
    };
  return { ...base, sentence: `cannot start: ${message}` };
}

function endFailure(signs: Signs, status: ContainerStatus, ended: Terminated): Found {
  const { unit } = signs;
  const ends = status.restartCount + (status.state?.running === undefined ? 1 : 0);
  // The log of a container that was started again, or is about to be, is that of the one before.
  const previous = status.state?.terminated === undefined && status.restartCount > 0;
  const gaveUp = status.state?.terminated !== undefined && signs.pod.spec.restartPolicy === 'Never';
  if (ended.reason === 'OOMKilled')
    return {
      kind: 'memory',
      key: unit.keyOf('memory limit', status.name),
      sentence: 'is killed again and again because it needs more memory than its limit (out of memory)',
      hint: 'raise its memory limit, or make the program need less',
      final: gaveUp || ends >= OUT_OF_MEMORY,
      previous,
    };
  if (wasKilledByProbe(signs, status, ended))
    return { ...diagnoseHealth(signs, status, ends), previous } as Found;
  if (ended.exitCode === 0)
    return {
      kind: 'ended',
      key: unit.keyOf('service'),
      sentence: 'ends by itself with exit code 0 and is started again and again',
      hint: 'a service has to keep running in the foreground; one that is to end is a job',
      final: ends >= CRASHES,
      previous,
    };
  return {
    kind: 'crash',
    key: unit.keyOf('service'),
    sentence: `crashes${gaveUp ? '' : ' again and again'} with exit code ${ended.exitCode}`,
    hint: 'the last lines of its log say why',
    final: gaveUp || ends >= CRASHES,
    previous,
  };
}
