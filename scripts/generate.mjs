// Writes what is derived from the code: each action.yml, the input tables of the README, the JSON Schema of lab.yml.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { definitions } = await import('../compiled/src/actions/definitions.js');
const { labSchema } = await import('../compiled/src/lab/schema.js');
const { z } = await import('zod');

for (const [action, definition] of Object.entries(definitions)) {
  const folder = join(root, definition.folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'action.yml'), actionYaml(action, definition));
}
const schema = z.toJSONSchema(labSchema, { io: 'input', unrepresentable: 'any' });
mkdirSync(join(root, 'schemas'), { recursive: true });
writeFileSync(join(root, 'schemas/lab.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
const readme = join(root, 'README.md');
writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));

function actionYaml(action, { folder, name, description, inputs, outputs, post }) {
  const up = folder === '' ? '' : '../';
  const lines = [
    '# Made by `npm run build` from src/actions/definitions.ts.',
    `name: ${JSON.stringify(name)}`,
    `description: ${JSON.stringify(description)}`,
    'branding:',
    '  icon: check-circle',
    '  color: green',
    'inputs:',
    ...Object.entries(inputs).flatMap(([key, input]) => [
      `  ${key}:`,
      `    description: ${JSON.stringify(describe(input))}`,
      `    required: ${input.required === true}`,
      ...(input.default === undefined || input.default === '' ? [] : [`    default: ${JSON.stringify(input.default)}`]),
    ]),
    'outputs:',
    ...Object.entries(outputs).flatMap(([key, text]) => [`  ${key}:`, `    description: ${JSON.stringify(text)}`]),
    'runs:',
    '  using: node24',
    `  main: ${up}dist/${action}/index.js`,
    ...(post ? [`  post: ${up}dist/${action}/post.js`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(input) {
  const closed = /^(?:true, false|text|a list|lines)/.test(input.accepted) ? '' : ` Accepted: ${input.accepted}.`;
  return input.description + closed;
}

function withTables(text) {
  return text.replace(/(<!-- inputs:(\w+) -->\n)[\s\S]*?(<!-- \/inputs -->)/g, (_, open, action, close) => {
    const { inputs, outputs } = definitions[action];
    const rows = Object.entries(inputs).map(([key, input]) => {
      const preset = input.required ? '**required**' : input.default ? `\`${input.default}\`` : '';
      return `| \`${key}\` | ${describe(input)} | ${preset} |`;
    });
    const named = Object.keys(outputs).map((key) => `\`${key}\``).join(', ');
    return `${open}| input | what | default |\n| --- | --- | --- |\n${rows.join('\n')}\n\nOutputs: ${named}\n${close}`;
  });
}
