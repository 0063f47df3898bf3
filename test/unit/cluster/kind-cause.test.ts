import { describe, expect, test } from '@jest/globals';
import { causeOf, type Evidence } from '../../../src/cluster/kind-cause.js';

const none: Evidence = { output: '', kubelet: '', state: '', disk: '' };
const cause = (evidence: Partial<Evidence>) => causeOf({ ...none, ...evidence }).message;
const DISK = 'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda1 100 100 0 %s /var/lib\n';

describe('why a kind cluster did not come up', () => {
  test.each<[string, Partial<Evidence>, string]>([
    ['disk, by what failed', { output: 'write /x: no space left on device' }, 'the disk is full'],
    ['disk, by its numbers', { disk: DISK.replace('%s', '100%') }, 'the disk is full (/var/lib)'],
    ['memory, of the node', { state: '{"OOMKilled":true,"ExitCode":137}' }, 'memory ran out'],
    ['memory, of a process', { kubelet: 'fork/exec: cannot allocate memory' }, 'memory ran out'],
    [
      'port',
      {
        output:
          'driver failed programming external connectivity: Bind for 127.0.0.1:8080 failed: port is already allocated',
      },
      'port 8080 of this machine is taken',
    ],
    [
      'port, in a newer engine’s words',
      { output: 'failed to bind host port: listen tcp4 127.0.0.1:8080: bind: address already in use' },
      'port 8080 of this machine is taken',
    ],
    [
      'privileges',
      { output: 'runc create failed: unable to apply caps: operation not permitted' },
      'this engine cannot run privileged containers',
    ],
    [
      'image',
      { output: 'ERROR: failed to create cluster: failed to pull image "kindest/node:v9": exit status 1' },
      'the node image cannot be had',
    ],
    [
      'architecture',
      { state: '{"Error":"exec format error"}' },
      'the node image is for another processor architecture',
    ],
    [
      'system',
      { output: 'ERROR: could not find a log line that matches "Reached target .*Multi-User System.*"' },
      'the node image is broken: its system did not start',
    ],
    [
      'ended',
      { state: '{"Status":"exited","Running":false,"Paused":false,"ExitCode":255}' },
      'the node ended with exit code 255',
    ],
  ])('%s', (_what, evidence, message) => {
    expect(cause(evidence)).toBe(message);
  });

  test('the kubelet’s own last error is what counts, without time and place', () => {
    const kubelet = [
      'I1124 19:14:03.1 1 server.go:1] starting',
      'E1124 19:14:04.123456    1234 run.go:72] "command failed" err="failed to load config"',
      'I1124 19:14:05.1 1 server.go:1] bye',
    ].join('\n');
    expect(cause({ output: "[kubelet-check] The kubelet isn't running or healthy.", kubelet })).toBe(
      'the kubelet does not start: "command failed" err="failed to load config"',
    );
    expect(cause({ output: 'timed out waiting for the condition' })).toBe(
      'the kubelet does not start: its journal is empty',
    );
  });

  test('what breaks everything comes before what is only a symptom', () => {
    const output = 'kubelet is not running\nno space left on device\nport 8080 already in use';
    expect(cause({ output, state: '{"Running":false,"ExitCode":1}' })).toBe('the disk is full');
  });

  test('a disk that is not full is no cause', () => {
    expect(cause({ disk: DISK.replace('%s', '98%'), output: 'ERROR: something else' })).toBe(
      'something else',
    );
  });

  test('without anything known it is the last thing said', () => {
    expect(
      cause({ output: 'Creating cluster\nERROR: failed to create cluster: strange\nStack Trace:\nx' }),
    ).toBe('failed to create cluster: strange');
    expect(cause({ output: 'waited 180 s for 1 node\n\n' })).toBe('waited 180 s for 1 node');
    expect(cause({})).toBe('it did not say why');
  });
});
