import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../../../src/stack/kubernetes/image-facts.js';
import { renderProbes } from '../../../../src/stack/kubernetes/probes.js';
import { containerOf, kubernetesOf } from '../samples.js';

const ofFile = async (healthcheck: string, facts = {}) =>
  containerOf(
    await kubernetesOf(`services:\n  web:\n    image: web:1\n    ${healthcheck}\n`, {
      facts: { web: { ports: [], ...facts } },
    }),
    'web',
  );

describe('probes', () => {
  test('a container has its start period and all its retries to answer once', () => {
    const probes = renderProbes({
      disabled: false,
      test: ['CMD', 'check', '$HOME'],
      interval: 3_000,
      timeout: 2_500,
      retries: 4,
      startPeriod: 10_000,
    });
    const exec = { command: ['check', '$HOME'] };
    expect(probes.startupProbe).toEqual({ exec, timeoutSeconds: 3, periodSeconds: 1, failureThreshold: 22 });
    expect(probes.livenessProbe).toEqual({ exec, timeoutSeconds: 3, periodSeconds: 3, failureThreshold: 4 });
    expect(probes.readinessProbe).toEqual(probes.livenessProbe);
  });

  test("Docker's defaults, in whole seconds", () => {
    expect(renderProbes({ disabled: false, test: ['CMD-SHELL', 'a | b'] })).toMatchObject({
      startupProbe: { exec: { command: ['/bin/sh', '-c', 'a | b'] }, failureThreshold: 90, periodSeconds: 1 },
      livenessProbe: { timeoutSeconds: 30, periodSeconds: 30, failureThreshold: 3 },
    });
    expect(renderProbes({ disabled: false, test: ['CMD', 'a'], interval: 300, timeout: 100 })).toMatchObject({
      livenessProbe: { timeoutSeconds: 1, periodSeconds: 1 },
    });
  });

  test('start_interval is the pause while it starts', () => {
    expect(
      renderProbes({
        disabled: false,
        test: ['CMD', 'a'],
        interval: 10_000,
        retries: 1,
        startPeriod: 20_000,
        startInterval: 5_000,
      }),
    ).toMatchObject({ startupProbe: { periodSeconds: 5, failureThreshold: 6 } });
  });

  test('the healthcheck of the image counts where the file has none, and under its parts', async () => {
    const facts = factsOf({
      Healthcheck: { Test: ['CMD', 'of-image'], Interval: 2_000_000_000, Retries: 7 },
    });
    expect((await ofFile('restart: always', facts)).livenessProbe).toMatchObject({
      exec: { command: ['of-image'] },
      periodSeconds: 2,
      failureThreshold: 7,
    });
    expect((await ofFile('healthcheck: { retries: 2 }', facts)).livenessProbe).toMatchObject({
      exec: { command: ['of-image'] },
      failureThreshold: 2,
    });
    expect((await ofFile('healthcheck: { test: of-file }', facts)).livenessProbe.exec.command).toEqual([
      '/bin/sh',
      '-c',
      'of-file',
    ]);
  });

  test('disabled is none at all', async () => {
    const facts = factsOf({ Healthcheck: { Test: ['CMD', 'of-image'] } });
    for (const off of ['healthcheck: { disable: true }', 'healthcheck: { test: [NONE] }'])
      expect(await ofFile(off, facts)).not.toHaveProperty('livenessProbe');
    expect(await ofFile('restart: always', factsOf({ Healthcheck: { Test: ['NONE'] } }))).not.toHaveProperty(
      'startupProbe',
    );
  });
});

test('facts of an image: ports, user', () => {
  expect(factsOf({ ExposedPorts: { '80/tcp': {}, '53/udp': {}, '1/sctp': {} }, User: '1000:1000' })).toEqual({
    ports: [
      { port: 80, protocol: 'tcp' },
      { port: 53, protocol: 'udp' },
    ],
    user: '1000:1000',
    healthcheck: undefined,
  });
  expect(factsOf({ ExposedPorts: null, User: '' }).user).toBeUndefined();
});
