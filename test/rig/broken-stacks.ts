/** A stack that can never converge, and what has to be said about it. `# here` marks the line that is to blame. */
export interface BrokenStack {
  name: string;
  text: string;
  service: string;
  /** What the message has to say. */
  cause: RegExp;
  /** What the log lines, among them the event, have to say. */
  log?: RegExp;
  /** A Compose file, unless it says `manifests`. */
  manifests?: boolean;
}

/** `registry`: address of a registry that the nodes reach and that has no image. */
export function brokenStacks(registry: string): BrokenStack[] {
  return [
    {
      name: 'image',
      service: 'web',
      cause: /cannot pull its image \S+nosuch:1: the registry has no such tag/,
      text: `services:
  web:
    image: ${registry}/nosuch:1 # here
`,
    },
    {
      name: 'crash',
      service: 'web',
      cause: /crashes again and again with exit code 3/,
      log: /about to fail/,
      text: `services:
  web: # here
    image: busybox:latest
    command: ["sh", "-c", "echo about to fail; exit 3"]
  good:
    image: busybox:latest
    command: ["sleep", "3600"]
`,
    },
    {
      name: 'ended',
      service: 'web',
      cause: /ends by itself with exit code 0/,
      log: /all done/,
      text: `services:
  web: # here
    image: busybox:latest
    command: ["sh", "-c", "echo all done"]
`,
    },
    {
      name: 'memory',
      service: 'hungry',
      cause: /needs more memory than its limit/,
      text: `services:
  hungry:
    image: busybox:latest
    command: ["sh", "-c", "x=0123456789abcdef; while :; do x=$$x$$x; done"]
    deploy:
      resources:
        limits:
          memory: 24M # here
`,
    },
    {
      name: 'too-much',
      service: 'web',
      cause: /fits on no node: .*Insufficient memory/,
      text: `services:
  web:
    image: busybox:latest
    deploy:
      resources:
        reservations: # here
          memory: 900G
`,
    },
    {
      name: 'nowhere',
      service: 'web',
      cause: /fits on no node: .*affinity/,
      text: `services:
  web:
    image: busybox:latest
    deploy:
      placement: # here
        constraints: [node.labels.disk == punched-cards]
`,
    },
    {
      name: 'unhealthy',
      service: 'web',
      cause: /fails its healthcheck: .*I feel bad/,
      text: `services:
  web:
    image: busybox:latest
    command: ["sleep", "3600"]
    stop_grace_period: 1s
    healthcheck: # here
      test: ["CMD-SHELL", "echo I feel bad; exit 1"]
      interval: 1s
      retries: 2
`,
    },
    {
      name: 'program',
      service: 'web',
      cause: /cannot start "\/nosuch-program": .*no such file/,
      text: `services:
  web:
    image: busybox:latest
    command: ["/nosuch-program"] # here
`,
    },
    {
      name: 'mount',
      service: 'web',
      cause: /mounts \/nosuch\/folder, which is no directory on the node/,
      log: /event FailedMount/,
      text: `services:
  web:
    image: busybox:latest
    command: ["sleep", "3600"]
    volumes: # here
      - /nosuch/folder:/data
`,
    },
    {
      name: 'quota',
      service: 'web',
      manifests: true,
      cause: /the cluster refuses it: .*exceeded quota: few/,
      log: /event FailedCreate/,
      text: `apiVersion: v1
kind: ResourceQuota
metadata: { name: few }
spec: { hard: { pods: "0" } }
---
${deployment('web', '        image: busybox:latest', '# here')}`,
    },
    {
      name: 'missing-config',
      service: 'web',
      manifests: true,
      cause: /needs the configmap nosuch, which does not exist/,
      text: deployment(
        'web',
        '        image: busybox:latest\n        envFrom: [{ configMapRef: { name: nosuch } }]',
        '# here',
      ),
    },
    {
      name: 'never-ready',
      service: 'web',
      manifests: true,
      cause: /fails its healthcheck/,
      text: deployment(
        'web',
        `        image: busybox:latest
        command: [sleep, "3600"]
        readinessProbe: # here
          exec: { command: ["false"] }
          periodSeconds: 1`,
      ),
    },
    {
      name: 'stray',
      service: 'web (Service)',
      manifests: true,
      cause: /selects no pod: no workload of the stack has the labels app=wed/,
      text: `${deployment('web', '        image: busybox:latest\n        command: [sleep, "3600"]')}---
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: # here
    app: wed
  ports: [{ port: 80 }]
`,
    },
    {
      name: 'job',
      service: 'once',
      manifests: true,
      cause: /crashes with exit code 4/,
      log: /no luck/,
      text: `apiVersion: batch/v1
kind: Job
metadata:
  name: once # here
spec:
  backoffLimit: 0
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: once
        image: busybox:latest
        command: ["sh", "-c", "echo no luck; exit 4"]
`,
    },
  ];
}

/** A Deployment; `mark` stands behind its name. */
function deployment(name: string, container: string, mark = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name} ${mark}
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
      - name: main
${container}
`;
}
