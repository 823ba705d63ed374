import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMailbox } from '../../../lib/capture/mail/mailbox';
import { readQuotes } from '../../../lib/capture/mail/quotes';
import { readSignature } from '../../../lib/capture/mail/signature';
import { plainBody } from '../../../lib/capture/page/mail-body';
import { atLeast, type Measures } from './measure';
import { writePredictions } from './predictions';

type Scored = { name: string; want: Set<number>; got: Set<number>; half: 0 | 1 };

/** Lines of the signature against the labelled ones, as `score-lines` counts them: lines with text, over all mails. */
export function measureSignatures(folder: string, out: string | undefined): Measures {
  const forge = join(folder, 'forge');
  const scored = ['P', 'N'].flatMap((side) =>
    readdirSync(join(forge, side))
      .filter((file) => file.endsWith('_body'))
      .map((file) => score(forge, side, file.replace('_body', ''))),
  );
  writePredictions(
    out,
    'forge',
    scored.map(({ name, got }) => ({ case: name, lines: [...got] })),
  );
  const all = lineFigures(scored);
  const messages = messageFigures(scored);
  // No weight was fitted to a mail: the halves tell how far the figure depends on which mails are looked at.
  const halves = [0, 1].map((half) => lineFigures(scored.filter((each) => each.half === half)).f1);
  return {
    'signature lines (forge), F1': atLeast(all.f1, '', 0.88),
    'signature lines (forge), precision': { value: all.precision, unit: '' },
    'signature lines (forge), recall': { value: all.recall, unit: '' },
    'signature lines (forge), F1 of the worse half': { value: Math.min(...halves), unit: '' },
    'mails with a signature (forge), precision': atLeast(messages.precision, '', 0.95),
    'mails with a signature (forge), recall': { value: messages.recall, unit: '' },
  };
}

function score(forge: string, side: string, id: string): Scored {
  const lines = readFileSync(join(forge, side, `${id}_body`), 'latin1').split(/\r?\n/);
  const sender = readMailbox(readFileSync(join(forge, side, `${id}_sender`), 'latin1'));
  const text = lines.map((line) => line.replace('#sig#', ''));
  const want = new Set(lines.flatMap((line, at) => (line.startsWith('#sig#') && line.slice(5).trim() !== '' ? [at] : [])));
  const body = plainBody(text.join('\n'));
  const signature = readSignature(body, readQuotes(body), sender);
  const got = new Set((signature?.lines ?? []).filter((at) => (text[at] ?? '').trim() !== ''));
  if (process.env.SIDECARD_BENCH_SHOW && (want.size !== got.size || [...want].some((at) => !got.has(at)))) {
    console.error(`--- ${side}/${id} ${JSON.stringify(sender)} ${signature?.probability.toFixed(3)} ${signature?.reasons.join(' ')}`);
    const from = Math.max(0, Math.min(...want, ...got, text.length - 4) - 2);
    for (const [i, line] of text.slice(from).entries())
      console.error(`${want.has(i + from) ? 'W' : ' '}${got.has(i + from) ? 'G' : ' '} ${line.slice(0, 110)}`);
  }
  return { name: `${side}/${id}`, want, got, half: (Number(id) % 2) as 0 | 1 };
}

function lineFigures(scored: readonly Scored[]) {
  let hits = 0;
  let wanted = 0;
  let found = 0;
  for (const { want, got } of scored) {
    hits += [...want].filter((at) => got.has(at)).length;
    wanted += want.size;
    found += got.size;
  }
  return figures(hits, found, wanted);
}

function messageFigures(scored: readonly Scored[]) {
  const both = scored.filter(({ want, got }) => want.size > 0 && got.size > 0).length;
  return figures(both, scored.filter(({ got }) => got.size > 0).length, scored.filter(({ want }) => want.size > 0).length);
}

function figures(hits: number, found: number, wanted: number) {
  const precision = found === 0 ? 1 : hits / found;
  const recall = wanted === 0 ? 1 : hits / wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
