import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { kindNode } from '../../../../src/offline/node/recipe.js';
import { KUBERNETES_VERSION, tools } from '../../../../src/offline/tool-catalog.js';
import { loadYaml } from '../../../../src/system/yaml.js';

interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: Record<string, string> };
}

const file = (name: string): string => kindNode.files?.[name] ?? '';
const objects = (name: string) => loadYaml(file(name), name).map(({ value }) => value as KubeObject);

describe('the node image', () => {
  test('has the program of every part of the control plane and of the node', () => {
    expect(kindNode.programs).toEqual(
      expect.arrayContaining([
        'kube-apiserver',
        'kube-controller-manager',
        'kube-scheduler',
        'etcd',
        'coredns',
      ]),
    );
    expect(kindNode.programs).toEqual(
      expect.arrayContaining(['kubelet', 'kubeadm', 'kubectl', 'kube-proxy']),
    );
    const versions = (kindNode.programs ?? [])
      .filter((name) => /^kube/.test(name))
      .map((name) => tools[name].program.version);
    expect(new Set(versions)).toEqual(new Set([`v${KUBERNETES_VERSION}`]));
    expect(file('version')).toBe(`v${KUBERNETES_VERSION}`);
  });

  test.each(['default-cni.yaml', 'default-storage.yaml'])(
    '%s is what kind applies: objects with kind and name',
    (name) => {
      const found = objects(name);
      expect(found.length).toBeGreaterThan(1);
      for (const object of found) {
        expect(object).toMatchObject({ apiVersion: expect.any(String), kind: expect.any(String) });
        expect(object.metadata.name).toMatch(/^[a-z0-9:.-]+$/);
      }
    },
  );

  test('has a pod network on every node, and one storage class that is the default', () => {
    expect(objects('default-cni.yaml').map(({ kind }) => kind)).toContain('DaemonSet');
    const classes = objects('default-storage.yaml').filter(({ kind }) => kind === 'StorageClass');
    expect(classes.map(({ metadata }) => metadata.annotations)).toEqual([
      expect.objectContaining({ 'storageclass.kubernetes.io/is-default-class': 'true' }),
    ]);
  });

  test.each(['pod-network', 'pack.sh', 'iptables-chooser'])(
    '%s is a script that its shell understands',
    (name) => {
      const shell = file(name).startsWith('#!/bin/sh') ? 'sh' : 'bash';
      const { status, stderr } = spawnSync(shell, ['-n'], { input: file(name), encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    },
  );
});
