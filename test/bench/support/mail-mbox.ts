import { fileMessage, fileThreads, ownAddresses, type FileMessage } from '../../../lib/capture/mail/mail-file';
import { mailboxPeople } from '../../../lib/capture/mail/mailbox-people';
import { plainBody } from '../../../lib/capture/page/mail-body';
import { readEml } from '../../../lib/interchange/eml/read-eml';
import { splitMbox } from '../../../lib/interchange/mbox/split-mbox';
import { generateMbox } from '../../support/generate-mbox';
import { seeded } from '../../support/random';
import type { Measures } from './measure';

const MEGABYTE = 1024 * 1024;

/** A mailbox of so many megabytes, as the panel reads it: split, parsed, quotations cut, threads and people worked out. Memory is what is held beyond the start. */
export async function measureMbox(megabytes: number): Promise<Measures> {
  const making = cpu();
  for (const _ of generateMbox(seeded(7), megabytes * MEGABYTE)) void _;
  const start = cpu();
  const before = held();
  let most = before;
  const messages: FileMessage[] = [];
  let bytes = 0;
  for await (const message of splitMbox(chunks(generateMbox(seeded(7), megabytes * MEGABYTE), 256 * 1024))) {
    const mail = await readEml(message.bytes);
    if (mail) messages.push(fileMessage(mail, plainBody(mail.text)));
    bytes = message.read;
    if (messages.length % 500 === 0) most = Math.max(most, held());
  }
  const own = ownAddresses(messages, []);
  const { people } = mailboxPeople(fileThreads(messages, 'mbox@1', own), { own, never: [] });
  // Of the process alone, without what it takes to make the file: other work on the machine does not count.
  const seconds = cpu() - start - (start - making);
  return {
    'mailbox file: megabytes': { value: bytes / MEGABYTE, unit: 'MiB' },
    'mailbox file: mails': { value: messages.length, unit: '' },
    'mailbox file: people': { value: people.length, unit: '' },
    'mailbox file: read in a second of processor time': { value: bytes / MEGABYTE / seconds, unit: 'MiB' },
    'mailbox file: memory beyond the start, at most': { value: (most - before) / MEGABYTE, unit: 'MiB' },
  };
}

/** The pieces put together to chunks of a size, as a file's stream hands them over. */
async function* chunks(pieces: Iterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(size);
  let filled = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + size - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < size) continue;
      yield chunk.slice();
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}

/** Seconds of processor time so far. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Bytes of values and buffers that the process holds, garbage not yet collected among them. */
function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
