import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';

/** An import written in a component: `to` is a file of the project or a package's name. */
export interface ComponentImport {
  from: string;
  to: string;
  kind: 'file' | 'package';
}

const CANDIDATE_SUFFIXES = ['', '.ts', '.svelte.ts', '.svelte', '/index.ts'];

function resolveFile(root: string, from: string, specifier: string): string | undefined {
  const [bare = specifier] = specifier.split('?');
  const base = path.join(path.dirname(from), bare);
  return CANDIDATE_SUFFIXES.map((suffix) => base + suffix).find((candidate) => {
    const absolute = path.join(root, candidate);
    return existsSync(absolute) && statSync(absolute).isFile();
  });
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The module names in a component's import declarations, type-only ones included. */
export function importSpecifiers(source: string): string[] {
  const { instance, module } = parse(source, { modern: true });
  return [instance, module]
    .flatMap((script) => script?.content.body ?? [])
    .flatMap((node) =>
      node.type === 'ImportDeclaration' && typeof node.source.value === 'string'
        ? [node.source.value]
        : [],
    );
}

/**
 * All imports of the components below `folders` (relative to `root`).
 *
 * dependency-cruiser reads a component after Svelte has compiled it, when type-only imports are gone;
 * a type that leaks across layers couples them all the same, so the check reads them here.
 */
export function readComponentImports(root: string, folders: string[]): ComponentImport[] {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => path.posix.join(folder, file.replaceAll('\\', '/'))),
  );
  return files.flatMap((from) =>
    importSpecifiers(readFileSync(path.join(root, from), 'utf8')).flatMap(
      (specifier): ComponentImport[] => {
        if (!specifier.startsWith('.')) {
          return [{ from, to: packageName(specifier), kind: 'package' }];
        }
        const to = resolveFile(root, from, specifier);
        return to === undefined ? [] : [{ from, to, kind: 'file' }];
      },
    ),
  );
}
