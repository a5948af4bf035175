/**
 * Serves the built product from dist/ on this machine: `npm run serve -- --port 8080 --base /budget/`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './serve/start-server';

const DEFAULT_PORT = 4173;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: `${DEFAULT_PORT}` },
    base: { type: 'string', default: '/' },
  },
});

const root = path.resolve(import.meta.dirname, '../dist');
const port = Number(values.port);

if (!existsSync(path.join(root, 'index.html'))) {
  console.error('dist/ 里还没有构建结果，请先运行 npm run build。');
  console.error('dist/ holds no build yet: run npm run build first.');
  process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port ${values.port}：端口应为 0 到 65535 的整数。`);
  console.error(`--port ${values.port}: a port is a whole number from 0 to 65535.`);
  process.exit(1);
}

const server = await startServer({ root, base: values.base, port });
console.log(`\n  已启动，请用浏览器打开：  ${server.url}`);
console.log(`  Running. Open in a browser: ${server.url}`);
console.log('  按 Ctrl+C 结束 / press Ctrl+C to stop\n');
