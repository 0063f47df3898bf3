/** The image of the pod network's agent, in every node; built with the node image. */
export const AGENT_IMAGE = 'distsys.local/pod-network:v1';

/**
 * What the agent does on each node: the first route of its own pods (ptp and host-local, from the node's
 * podCIDR), one route for each other node, and one rule that hides pods behind the node when they leave
 * the pod network. All nodes of a kind cluster share one network, so no tunnel is needed. IPv4 only.
 */
export const agentScript = `#!/bin/sh
account=/var/run/secrets/kubernetes.io/serviceaccount
mtu=$(cat /sys/class/net/eth0/mtu 2>/dev/null || echo 1500)

masquerade() { iptables -w -t nat "$@" -s "$cidr" ! -d "$POD_SUBNET" -m comment --comment distsys-pods -j MASQUERADE; }

own() {
  cidr=$1
  cat > /etc/cni/net.d/.draft <<END
{"cniVersion":"0.3.1","name":"pods","plugins":[
 {"type":"ptp","ipMasq":false,"mtu":$mtu,"ipam":{"type":"host-local","dataDir":"/run/cni-ipam-state",
  "routes":[{"dst":"0.0.0.0/0"}],"ranges":[[{"subnet":"$cidr"}]]}},
 {"type":"portmap","capabilities":{"portMappings":true}}]}
END
  cmp -s /etc/cni/net.d/.draft /etc/cni/net.d/10-pods.conflist || mv /etc/cni/net.d/.draft /etc/cni/net.d/10-pods.conflist
  masquerade -C POSTROUTING 2>/dev/null || masquerade -A POSTROUTING
}

while :; do
  kubectl --server="https://$CONTROL_PLANE_ENDPOINT" --certificate-authority="$account/ca.crt" \\
    --token="$(cat "$account/token")" get nodes --watch \\
    -o jsonpath='{.metadata.name} {.status.addresses[?(@.type=="InternalIP")].address} {.spec.podCIDR}{"\\n"}' |
    while read -r name address cidr; do
      [ -n "$cidr" ] || continue
      if [ "$name" = "$NODE_NAME" ]; then own "$cidr"; else ip route replace "$cidr" via "$address"; fi
    done
  sleep 1
done
`;

/** The manifest that kind applies as its default network; it puts in the pod subnet and the API server's address. */
export const podNetworkManifest = `# kind: would you kindly template this file; would you kindly patch this file
apiVersion: v1
kind: ServiceAccount
metadata: {name: pod-network, namespace: kube-system}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: pod-network}
rules:
- {apiGroups: [""], resources: [nodes], verbs: [get, list, watch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: pod-network}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: pod-network}
subjects:
- {kind: ServiceAccount, name: pod-network, namespace: kube-system}
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: pod-network
  namespace: kube-system
  labels: {app: pod-network}
spec:
  selector:
    matchLabels: {app: pod-network}
  template:
    metadata:
      labels: {app: pod-network}
    spec:
      hostNetwork: true
      serviceAccountName: pod-network
      priorityClassName: system-node-critical
      terminationGracePeriodSeconds: 1
      tolerations:
      - operator: Exists
      containers:
      - name: agent
        image: ${AGENT_IMAGE}
        imagePullPolicy: IfNotPresent
        env:
        - name: NODE_NAME
          valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
        - name: POD_SUBNET
          value: "{{ .PodSubnet }}"
        resources:
          requests: {cpu: 50m, memory: 50Mi}
          limits: {memory: 150Mi}
        securityContext:
          capabilities: {add: [NET_ADMIN, NET_RAW]}
        volumeMounts:
        - {name: configuration, mountPath: /etc/cni/net.d}
        - {name: lock, mountPath: /run/xtables.lock}
      volumes:
      - name: configuration
        hostPath: {path: /etc/cni/net.d}
      - name: lock
        hostPath: {path: /run/xtables.lock, type: FileOrCreate}
`;
