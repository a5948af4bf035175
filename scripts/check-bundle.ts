/** Judges the build in dist/ by the bundle budget: prints each file's size and what breaks a rule. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { BUDGET, foreignAddresses, initialFiles, inlineStyles, isEngine } from './checks/bundle';

const DIST = path.resolve(import.meta.dirname, '../dist');
const JUDGED = /\.(js|css|wasm)$/;
const TEXT = /\.(js|css|html|svg|webmanifest)$/;

/** Size in bytes as a browser receives it: the compressed twin where the build made one. */
function sentBytes(file: string): number {
  const twin = `${file}.br`;
  return existsSync(twin) ? statSync(twin).size : brotliCompressSync(readFileSync(file)).length;
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('dist/ holds no build to judge: npm run build');
  process.exit(1);
}

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('data/'));
const page = readFileSync(path.join(DIST, 'index.html'), 'utf8');
const initial = new Set(initialFiles(page));
const failures: string[] = [];
let initialBytes = brotliCompressSync(inlineStyles(page)).length;

const judged = files
  .filter((file) => JUDGED.test(file))
  .map((file) => ({ file, bytes: sentBytes(path.join(DIST, file)) }))
  .sort((a, b) => b.bytes - a.bytes);

for (const { file, bytes } of judged) {
  const part = initial.has(file) ? 'initial' : isEngine(file) ? 'engine' : 'lazy';
  if (part === 'initial') initialBytes += bytes;
  if (part === 'lazy' && bytes > BUDGET.lazyChunk) {
    failures.push(
      `${file}: ${kilobytes(bytes)} of ${kilobytes(BUDGET.lazyChunk)} for a lazy chunk`,
    );
  }
  console.log(`${part.padEnd(8)} ${kilobytes(bytes).padStart(11)}  ${file}`);
}

console.log(
  `initial JS and CSS: ${kilobytes(initialBytes)} of ${kilobytes(BUDGET.initial)} (Brotli)`,
);
if (initialBytes > BUDGET.initial) {
  failures.push(`initial JS and CSS: ${kilobytes(initialBytes)} of ${kilobytes(BUDGET.initial)}`);
}
for (const file of initial) {
  if (!existsSync(path.join(DIST, file)))
    failures.push(`index.html asks for ${file}: not in dist/`);
}
for (const file of files.filter((file) => TEXT.test(file))) {
  for (const { address } of foreignAddresses(file, readFileSync(path.join(DIST, file), 'utf8'))) {
    failures.push(`${file} names ${address}: nothing may leave the page's origin`);
  }
}

for (const failure of failures) console.error(`✗ ${failure}`);
if (failures.length > 0) process.exit(1);
