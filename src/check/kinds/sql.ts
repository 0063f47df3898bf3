import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  type Comparison,
  compareCount,
  compareText,
  countSchema,
  findingOf,
  show,
  textSchema,
} from '../expectation.js';
import { defineKind, Unmet } from '../kind.js';
import { runIn } from '../run-in.js';

const cellSchema = z.union([z.string(), z.number(), z.null()]);

const schema = z
  .strictObject({
    service: z.string(),
    user: z.string().default('postgres'),
    database: z.string().default('postgres'),
    query: z.string().min(1),
    rows: countSchema.optional().describe('How many.'),
    scalar: cellSchema.optional().describe('The only value of the only row.'),
    equals: z.array(z.array(cellSchema)).optional().describe('All rows, in order.'),
    error: textSchema.optional().describe('The database must refuse the query with this.'),
  })
  .refine((spec) => spec.error === undefined || (spec.rows ?? spec.scalar ?? spec.equals) === undefined, {
    error: 'error goes with none of rows, scalar, equals',
  });

type SqlSpec = z.output<typeof schema>;
type Cell = string | number | null;

const FIELD = '\u001f';
const RECORD = '\u001e';

/** A query, run by psql inside the database's own task: nothing has to be published, no password is needed. */
export const sql = defineKind({
  name: 'sql',
  schema,
  effect: (spec) => (/^\s*(select|show|values|table|explain)\b/i.test(spec.query) ? 'reads' : 'changes'),
  look: async (spec, world) => {
    const { exitCode, stdout, stderr } = await runIn(world, spec.service, psql(spec));
    if (spec.error !== undefined) {
      const refused = {
        met: exitCode !== 0,
        expected: 'the query is refused',
        actual: 'the query was answered',
      };
      return findingOf([refused, ...compareText('error', stderr, spec.error)], { text: stderr });
    }
    if (exitCode !== 0)
      throw new Unmet(lastError(stderr) || `psql: exit code ${exitCode}`, 'an answer to the query');
    const rows = rowsOf(stdout);
    return findingOf(compareRows(rows, spec), { value: rows, text: stdout });
  },
});

/** Separators that no value holds; these options are as old as PostgreSQL 9.2, unlike --csv. */
function psql(spec: SqlSpec): string[] {
  const format = [
    '-X',
    '-q',
    '-A',
    '-t',
    '-F',
    FIELD,
    '-R',
    RECORD,
    '-P',
    'null=\\N',
    '-v',
    'ON_ERROR_STOP=1',
  ];
  return ['psql', ...format, '-U', spec.user, '-d', spec.database, '-c', spec.query];
}

function rowsOf(stdout: string): Cell[][] {
  const text = stdout.replace(/\n$/, '');
  return text === '' ? [] : text.split(RECORD).map((record) => record.split(FIELD).map(cellOf));
}

function cellOf(text: string): Cell {
  if (text === '\\N') return null;
  const number = Number(text);
  return /^-?\d+(\.\d+)?$/.test(text) && String(number) === text ? number : text;
}

function compareRows(rows: Cell[][], spec: SqlSpec): Comparison[] {
  const actual = `rows ${show(rows)}`;
  const comparisons: Comparison[] = [];
  if (spec.rows !== undefined) comparisons.push(compareCount('rows', rows.length, spec.rows));
  if (spec.scalar !== undefined) {
    const met = rows.length === 1 && isDeepStrictEqual(rows[0], [spec.scalar]);
    comparisons.push({ met, expected: `one row with ${show(spec.scalar)}`, actual });
  }
  if (spec.equals !== undefined) {
    comparisons.push({
      met: isDeepStrictEqual(rows, spec.equals),
      expected: `rows ${show(spec.equals)}`,
      actual,
    });
  }
  return comparisons.length > 0 ? comparisons : [{ met: true, expected: 'an answer to the query', actual }];
}

function lastError(stderr: string): string {
  return (
    stderr
      .split('\n')
      .find((line) => /ERROR|FATAL|error/.test(line))
      ?.trim() ?? ''
  );
}
