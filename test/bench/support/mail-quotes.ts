import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readQuotes } from '../../../lib/capture/mail/quotes';
import type { MailLine } from '../../../lib/capture/mail/thread';
import { plainBody } from '../../../lib/capture/page/mail-body';
import { readEml } from '../../../lib/interchange/eml/read-eml';
import { htmlBody } from '../../support/html-body';
import { atLeast, type Measures } from './measure';
import { writePredictions } from './predictions';

type Case = { set: 'html' | 'eml' | 'mailspring' | 'other'; name: string; body: MailLine[]; want?: string };

/** Of each case whether the reply without quotations is the labelled one, white space aside. */
export async function measureQuotes(folder: string, out: string | undefined): Promise<Measures> {
  const cases = [
    ...htmlReplies(join(folder, 'talon')),
    ...(await standardReplies(join(folder, 'talon'))),
    ...mailspring(join(folder, 'mailspring')),
  ];
  const results = cases.map(({ set, name, body, want }) => {
    const reply = replyText(body);
    return { set, name, reply, want, right: want === undefined ? undefined : same(reply, want) };
  });
  writePredictions(
    out,
    'quotes',
    results.map(({ name, reply }) => ({ case: name, reply })),
  );
  if (process.env.SIDECARD_BENCH_SHOW)
    for (const { name, reply, want, right } of results) if (right === false) console.error(`--- ${name}\n${reply}\n--- wanted\n${want}`);
  const measures: Measures = {};
  for (const [set, name, missing] of [
    ['html', 'quotes: HTML replies of talon', 0],
    ['eml', 'quotes: replies of talon as files', 0],
    ['mailspring', 'quotes: cases of mailspring', 1],
  ] as const) {
    const own = results.filter((each) => each.set === set);
    if (own.length > 0) measures[name] = atLeast(own.filter(({ right }) => right).length, `of ${own.length}`, own.length - missing);
  }
  return measures;
}

function replyText(body: readonly MailLine[]): string {
  const kept = readQuotes(body).lines.map((at) => body[at]?.text ?? '');
  return kept.join('\n').trim();
}

function same(got: string, want: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(got) === bare(want);
}

function htmlReplies(talon: string): Case[] {
  const folder = join(talon, 'html_replies');
  const want = 'Hi. I am fine.\n\nThanks,\nAlex';
  const cases: Case[] = files(folder, '.html').map((name) => ({
    set: 'html',
    name: `talon/html_replies/${name}`,
    body: htmlBody(read(folder, name)),
    want,
  }));
  for (const name of files(talon, '.html')) cases.push({ set: 'other', name: `talon/${name}`, body: htmlBody(read(talon, name)) });
  return cases;
}

async function standardReplies(talon: string): Promise<Case[]> {
  const folder = join(talon, 'standard_replies');
  const cases: Case[] = [];
  for (const name of files(folder, '.eml')) {
    const mail = await readEml(readFileSync(join(folder, name)));
    const labelled = join(folder, `${basename(name, '.eml')}_reply_text`);
    const want = existsSync(labelled) ? readFileSync(labelled, 'utf8') : 'Hello';
    cases.push({ set: 'eml', name: `talon/standard_replies/${name}`, body: plainBody(mail?.text ?? ''), want });
  }
  return cases;
}

function mailspring(folder: string): Case[] {
  return files(folder, '.html')
    .filter((name) => !name.includes('_stripped'))
    .flatMap((name) => {
      const stripped = name.replace('.html', '_stripped.html');
      if (!existsSync(join(folder, stripped))) return [];
      const want = htmlBody(read(folder, stripped))
        .map(({ text }) => text)
        .join('\n');
      return [{ set: 'mailspring' as const, name: `mailspring/${name}`, body: htmlBody(read(folder, name)), want }];
    });
}

function files(folder: string, end: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(end))
        .sort()
    : [];
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
