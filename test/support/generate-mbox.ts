import type { Random } from './random';
import { pick, whole } from './random';

const NAMES = ['Ada Li', 'Bo Ek', 'Mia Fox', 'Sven Ahl', 'Tom Ray', 'Zoe Quist', 'Ana Ruiz', 'Wei Chen', 'Ines Roth', 'Omar Haddad'];
const HOSTS = ['lantern.example', 'ek.example', 'harborline.example', 'quillworks.example', 'nordwerk.example'];
const WORDS =
  'the offer order pump delivery week please send price meeting sample contract invoice tomorrow agreed thanks list number part check call'.split(
    ' ',
  );

/** A mailbox file of about so many bytes: letters with signatures and quotations, now and then an attachment of some size. In pieces, so that no text of it all is held. */
export function* generateMbox(random: Random, bytes: number): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let made = 0, number = 0; made < bytes; number++) {
    const mail = encoder.encode(generatedMail(random, number));
    made += mail.length;
    yield mail;
  }
}

function generatedMail(random: Random, number: number): string {
  const name = pick(random, NAMES);
  const [given = '', surname = ''] = name.toLowerCase().split(' ');
  const host = pick(random, HOSTS);
  const address = `${given}.${surname}@${host}`;
  const date = new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toUTCString().replace('GMT', '+0000');
  const sentence = () => Array.from({ length: whole(random, 6, 14) }, () => pick(random, WORDS)).join(' ');
  const text = Array.from({ length: whole(random, 3, 12) }, () => `${sentence()}.`).join('\r\n');
  const quote =
    number % 3 === 0
      ? ''
      : `\r\nOn Mon, Mar 3, 2025 at 10:00 AM Rep <rep@sidecard.example> wrote:\r\n> ${sentence()}.\r\n> ${sentence()}.\r\n`;
  const body = `Hello,\r\n\r\n${text}\r\n\r\nBest regards,\r\n${name}\r\nHead of Buying\r\n${host.split('.')[0]} Ltd\r\n+44 20 7946 0${whole(random, 100, 999)}\r\n${quote}`;
  const head = [
    `From ${address} ${date.slice(0, 25)}`,
    `From: ${name} <${address}>`,
    'To: Rep <rep@sidecard.example>',
    `Subject: ${sentence()}`,
    `Date: ${date}`,
    `Message-ID: <m${number}@${host}>`,
    ...(number % 3 === 0 ? [] : [`In-Reply-To: <m${number - 1}@${host}>`]),
    'MIME-Version: 1.0',
  ];
  if (number % 9 !== 0) return `${head.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n\r\n`;
  const attachment = Array.from(
    { length: whole(random, 200, 6_000) },
    () => 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0',
  ).join('\r\n');
  return `${head.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary=b${number}\r\n\r\n--b${number}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n--b${number}\r\nContent-Type: application/pdf; name=offer.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n--b${number}--\r\n\r\n`;
}
