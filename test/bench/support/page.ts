import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../../../scripts/browsers.mjs';

/** Longest run of one page: 100,000 contacts are written in it. */
const LIMIT = 60 * 60_000;

/**
 * Bundles an entry that sets `globalThis.run`, opens it from loopback in a Chromium with a fresh profile, and answers what `run(options)` answers.
 * What the page logs is printed, what it throws is thrown here.
 */
export async function runInPage<Options, Answer>(root: string, entry: string, options: Options): Promise<Answer> {
  const executablePath = findChromium()?.path;
  if (!executablePath) throw new Error('bench: no Chromium on this machine; npm start installs one');
  const page = await servePage(await bundlePage(root, entry));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    protocolTimeout: LIMIT,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const tab = await browser.newPage();
    tab.on('console', (message) => process.stdout.write(`  ${message.text()}\n`));
    await tab.goto(page.url);
    return (await tab.evaluate(
      (given) => (globalThis as unknown as { run(options: unknown): Promise<unknown> }).run(given),
      options as never,
    )) as Answer;
  } finally {
    await browser.close();
    page.close();
  }
}

/** One classic script with all that the entry imports. */
export async function bundlePage(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', lib: { entry: resolve(root, entry), formats: ['iife'], name: 'bench' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error(`bench: ${entry} was not bundled`);
  return chunk.code;
}

/** On a port that is free; loopback counts as secure, so that WebCrypto is there. */
async function servePage(code: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const script = request.url === '/bench.js';
    response.setHeader('content-type', script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(script ? code : '<!doctype html><title>bench</title><script src="/bench.js"></script>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
