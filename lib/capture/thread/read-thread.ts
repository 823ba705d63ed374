import type { CaptureOptions } from '../candidates';
import type { MailThread, NeverLog } from '../mail/thread';
import { captureThread, type ThreadCapture } from './capture-thread';
import { mailReadingSchema } from './mail-reading-schema';
import { toThread } from './to-thread';

/** What a mail reader answered, understood: the thread and its people. Undefined when it is no reading; then nothing of it is believed. */
export function readThread(
  answer: unknown,
  options: CaptureOptions & { never: NeverLog; own: readonly string[] },
): (ThreadCapture & { thread: MailThread }) | undefined {
  const { frame: _, ...reading } = (answer ?? {}) as Record<string, unknown>;
  const parsed = mailReadingSchema.safeParse(reading);
  if (!parsed.success || parsed.data.messages.length === 0) return undefined;
  const { url, title, lang } = parsed.data;
  const thread = toThread(parsed.data, new Set(options.own));
  return { ...captureThread(thread, { ...options, page: { url, title, lang } }), thread };
}
