/** What a create call gets: put `labels` on the thing inside the same call. */
export interface Labels {
  'distsys.env': string;
  'distsys.owner': string;
  /** ISO 8601 with `:` kept: Docker takes it as it is; Kubernetes puts it in an annotation. */
  'distsys.expires': string;
  'distsys.run'?: string;
}

/** Everything one run brings up, under one owner and one expiry time. */
export interface Environment {
  /** `dsa-` and six hex digits, from the owner. */
  id: string;
  labels: Labels;
  /** Absolute folder of this environment: ledger, kubeconfig (0600), rendered stack files. */
  folder: string;
  /**
   * Writes the intent to the ledger (fsync), runs `make`, writes done with the id that `make` returned
   * (or `name` if nothing). The only way the core creates anything that outlives the process.
   * `details` go into the ledger for `remove`.
   */
  create(
    type: string,
    name: string,
    make: () => Promise<string | undefined>,
    details?: Record<string, string>,
  ): Promise<string>;
}
