interface Report {
  started?: boolean;
  completed?: boolean;
  cached?: boolean;
  error?: string;
}

/** One report of a step, as `docker buildx build --progress=rawjson` prints it. */
export function vertex(digest: string, name: string, report: Report = {}): string {
  const { started = false, completed = false, cached, error } = report;
  const time = '2026-11-24T19:14:03Z';
  const times = { started: started || completed ? time : undefined, completed: completed ? time : undefined };
  return JSON.stringify({ vertexes: [{ digest, name, ...times, cached, error }] });
}

/** What a step printed. */
export function logOf(digest: string, text: string): string {
  return JSON.stringify({
    logs: [{ vertex: digest, stream: 1, data: Buffer.from(text).toString('base64') }],
  });
}
