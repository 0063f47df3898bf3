import type { z } from 'zod';
import { UserError } from './errors.js';
import type { YamlDocument } from './yaml.js';

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  keys?: string[];
  /** What each branch of a union says. */
  errors?: Issue[][];
  /** What is wrong with a key. */
  issues?: Issue[];
  expected?: string;
}

/**
 * `document` as `schema` describes it. Throws one UserError that names every problem with its line, the first one's
 * place as location.
 */
export function parseDocument<T>(schema: z.ZodType<T>, document: YamlDocument): T {
  const parsed = schema.safeParse(document.value, { error: nameAccepted });
  if (parsed.success) return parsed.data;
  const problems = (parsed.error.issues as Issue[]).map((issue) => describe(issue, document));
  problems.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
  throw new UserError(problems.map((problem) => problem.text).join('\n'), {
    location: problems[0]?.location,
  });
}

function describe(outer: Issue, document: YamlDocument) {
  const issue = innermost(outer);
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
  const location = document.locate(unknown === undefined ? path : [...path, unknown]);
  const where = `${location.file}:${location.line ?? 1}`;
  const subject = path.length === 0 ? '' : ` ${pathText(path)}:`;
  return { location, text: `${where}:${subject} ${issue.message}` };
}

/** What a union or a record only calls invalid, in the words of its parts. */
function innermost(issue: Issue): Issue {
  const [key] = issue.issues ?? [];
  if (issue.code === 'invalid_key' && key !== undefined) return { ...issue, message: key.message };
  const branches = issue.errors ?? [];
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue;
  const [deeper] = branches.flat().filter((inner) => inner.path.length > 0);
  if (deeper !== undefined) return innermost({ ...deeper, path: [...issue.path, ...deeper.path] });
  const expected = branches.flat().flatMap((inner) => inner.expected ?? []);
  return { ...issue, message: `Invalid input: expected ${[...new Set(expected)].join(' or ')}` };
}

/** `checks[2].http.status` */
export function pathText(path: (string | number)[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/** An unknown key's message with the keys that are known there: only the schema that refused it can tell. */
function nameAccepted(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape = {} } = (issue.inst as z.ZodObject | undefined)?._zod.def ?? {};
  const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
  return `Unrecognized key${issue.keys.length > 1 ? 's' : ''}: ${unknown} (accepted: ${Object.keys(shape).join(', ')})`;
}
