/**
 * Makes raw mails (RFC 5322, MIME) out of a few words, for the Maildir of the rig.
 * @typedef {{ from: string, to: string, cc?: string, subject: string, id: string, refs?: string[], at: number, text?: string, html?: string, headers?: Record<string, string>, type?: string, body?: string }} Mail
 */

/** @param {string} text */
function word(text) {
  return /^\p{ASCII}*$/u.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** Encoded words (RFC 2047) for display names, quoted or bare, and for other text that is not ASCII. @param {string} value */
function header(value) {
  if (!value.includes('<')) return word(value);
  return value.replace(/"([^"]*)"|([^"<>,]*[^\p{ASCII}][^"<>,]*?)(?=\s*<)/gu, (all, quoted, bare) => {
    if (quoted !== undefined) return /^\p{ASCII}*$/u.test(quoted) ? all : word(quoted);
    return bare.replace(/\S.*/su, (/** @type {string} */ name) => word(name));
  });
}

/** @param {string} text */
function base64(text) {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
}

/** @param {string} type @param {string} text */
function part(type, text) {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`;
}

/** @param {Mail} mail @returns {{ raw: string, at: number }} */
export function makeMail({ from, to, cc, subject, id, refs = [], at, text, html, headers = {}, type, body }) {
  const head = {
    From: header(from),
    To: header(to),
    ...(cc && { Cc: header(cc) }),
    Subject: header(subject),
    Date: new Date(at * 1000).toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${id}>`,
    ...(refs.length > 0 && { 'In-Reply-To': `<${refs.at(-1)}>`, References: refs.map((each) => `<${each}>`).join(' ') }),
    'MIME-Version': '1.0',
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  if (type !== undefined) return { at, raw: `${lines.join('\r\n')}\r\nContent-Type: ${type}\r\n\r\n${body ?? ''}` };
  if (html === undefined) return { at, raw: `${lines.join('\r\n')}\r\n${part('text/plain', text ?? '')}` };
  if (text === undefined) return { at, raw: `${lines.join('\r\n')}\r\n${part('text/html', html)}` };
  const parts = [part('text/plain', text), part('text/html', html)].map((each) => `--sc\r\n${each}`).join('');
  return { at, raw: `${lines.join('\r\n')}\r\nContent-Type: multipart/alternative; boundary=sc\r\n\r\n${parts}--sc--\r\n` };
}
