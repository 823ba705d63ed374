import { describe, expect, it } from 'vitest';
import { splitMbox, type MboxMessage } from '../../lib/interchange/mbox/split-mbox';
import { seeded, whole } from '../support/random';

async function* chunked(text: string, sizes: () => number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length;) {
    const next = at + Math.max(1, sizes());
    yield bytes.subarray(at, next);
    at = next;
  }
}

async function split(
  text: string,
  sizes: () => number = () => 64,
  limits?: { message: number },
): Promise<{ texts: string[]; all: MboxMessage[] }> {
  const all: MboxMessage[] = [];
  for await (const message of splitMbox(chunked(text, sizes), limits)) all.push(message);
  return { texts: all.map(({ bytes }) => new TextDecoder().decode(bytes)), all };
}

const first = 'From ada@lantern.example Thu Mar  5 10:00:00 2026\nFrom: ada@lantern.example\nSubject: One\n\nHello\n\n';
const second = 'From - Thu Mar 05 10:05:00 2026\r\nFrom: bo@ek.example\r\nSubject: Two\r\n\r\nBye\r\n';

describe('splitMbox', () => {
  it('gives each message without its line From, wherever the chunks are cut', async () => {
    const random = seeded(4);
    for (const size of [1, 2, 7, 64, 10_000, () => whole(random, 1, 90)]) {
      const { texts } = await split(first + second, typeof size === 'number' ? () => size : size);
      expect(texts).toEqual(['From: ada@lantern.example\nSubject: One\n\nHello\n\n', 'From: bo@ek.example\r\nSubject: Two\r\n\r\nBye\r\n']);
    }
  });

  it('does not part a mail at a sentence that begins with From, and puts marked ones back', async () => {
    const text =
      'From a@b.example Thu Mar  5 10:00:00 2026\nSubject: x\n\nFrom here on all is fine.\n\nFrom my side too.\n>From the start\n>>From the quote\n';
    const { texts } = await split(text);
    expect(texts).toEqual(['Subject: x\n\nFrom here on all is fine.\n\nFrom my side too.\nFrom the start\n>From the quote\n']);
  });

  it('tells how far it has read, and skips what is larger than a mail is', async () => {
    const { all } = await split(first + second, () => 16, { message: 45 });
    expect(all.map(({ tooLarge, bytes }) => [tooLarge ?? false, bytes.length <= 45])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(all.at(-1)?.read).toBe(first.length + second.length);
  });

  it('finds nothing in what is no mailbox', async () => {
    expect((await split('just text\nFrom nobody\n')).texts).toEqual([]);
    expect((await split('')).texts).toEqual([]);
    expect((await split('x'.repeat(500), () => 50, { message: 100 })).texts).toEqual([]);
  });

  it('gives back what it was made of, for any mails', async () => {
    const random = seeded(11);
    for (let round = 0; round < 40; round++) {
      const bodies = Array.from({ length: whole(random, 1, 6) }, () =>
        Array.from(
          { length: whole(random, 1, 8) },
          () => ['', 'From x', '>From y', 'text', 'From a@b.example Thu Mar  5 10:00:00 2026'][whole(random, 0, 4)] ?? '',
        ).join('\n'),
      );
      const quoted = bodies.map((body) => body.replace(/^(>*From )/gm, '>$1'));
      const file = quoted.map((body) => `From a@b.example Thu Mar  5 10:00:00 2026\n${body}\n\n`).join('');
      const { texts } = await split(file, () => whole(random, 1, 40));
      expect(texts).toEqual(bodies.map((body) => `${body}\n\n`));
    }
  });
});
