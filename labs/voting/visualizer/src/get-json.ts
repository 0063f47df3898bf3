import http from 'node:http';
import https from 'node:https';

const TIMEOUT = 5_000;

/** The API refused: `status` says how. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The JSON that an HTTP API answers; throws ApiError when it is not 200, and what the network throws. */
export function getJson<T>(options: https.RequestOptions): Promise<T> {
  const client = options.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.get({ ...options, timeout: TIMEOUT }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode !== 200) {
          reject(new ApiError(response.statusCode ?? 0, messageIn(text)));
          return;
        }
        try {
          resolve(JSON.parse(text) as T);
        } catch (error) {
          reject(error);
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${TIMEOUT / 1000} s`)));
    request.on('error', reject);
  });
}

function messageIn(text: string): string {
  try {
    return String((JSON.parse(text) as { message?: unknown }).message ?? text);
  } catch {
    return text;
  }
}
