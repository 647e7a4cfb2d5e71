// Keeps the one of several modules that is the fewest bytes as brotli, and deletes
// them: node smallest.mjs OUT MODULE...
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const [out, ...modules] = process.argv.slice(2);
if (modules.length === 0) throw new Error('usage: node smallest.mjs OUT MODULE...');
const sizes = modules.map((module) => brotliCompressSync(readFileSync(module)).length);
copyFileSync(modules[sizes.indexOf(Math.min(...sizes))], out);
for (const module of modules) rmSync(module);
