import { contentKey } from '../content-key.js';

/** A program made from a Go module of the module proxy: all of it is content. */
export interface GoProgram {
  name: string;
  /** What its makers call this version, as in "v0.30.0". */
  version: string;
  /** Import path of its main package. */
  package: string;
  /** Modules it is made of: path and version. */
  require: Record<string, string>;
  /** Modules taken from elsewhere: path to version of the same path. */
  replace?: Record<string, string>;
  /** Linker variables: name to value. */
  variables?: Record<string, string>;
}

/** Twelve hex digits: a program built from the same modules in the same way has the same. */
export function programKey(program: GoProgram): string {
  return contentKey(program);
}

/** The go.mod of a module that only holds this program's requirements. */
export function moduleFile(program: GoProgram): string {
  const entries = (versions: Record<string, string>, form: (path: string, version: string) => string) =>
    Object.entries(versions).map(([path, version]) => `\t${form(path, version)}\n`);
  const require = entries(program.require, (path, version) => `${path} ${version}`);
  const replace = entries(program.replace ?? {}, (path, version) => `${path} => ${path} ${version}`);
  return `module distsys/${program.name}\n\ngo 1.24.0\n\nrequire (\n${require.join('')})\n${
    replace.length === 0 ? '' : `\nreplace (\n${replace.join('')})\n`
  }`;
}

/** What goes to the linker: no symbol tables, and the variables. */
export function linkerFlags(program: GoProgram): string {
  const variables = Object.entries(program.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`);
  return ['-s', '-w', ...variables].join(' ');
}
