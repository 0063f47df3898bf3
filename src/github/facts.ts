import type { PipelineFacts } from '../environment/owner.js';

type Variables = Record<string, string | undefined>;

/** Who runs, from the variables that GitHub sets for every step. `matrix` is `toJSON(matrix)`. */
export function pipelineFacts(variables: Variables, matrix: string, name?: string): PipelineFacts {
  return {
    kind: 'pipeline',
    repository: variables.GITHUB_REPOSITORY ?? 'unknown/unknown',
    runId: variables.GITHUB_RUN_ID ?? '0',
    attempt: variables.GITHUB_RUN_ATTEMPT ?? '1',
    job: variables.GITHUB_JOB ?? 'job',
    matrix: matrix === '' || matrix === 'null' ? undefined : matrix,
    name,
  };
}

/** Address of the run's page. */
export function runUrlOf(variables: Variables): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = variables;
  return server === undefined || repository === undefined || id === undefined
    ? undefined
    : `${server}/${repository}/actions/runs/${id}`;
}
