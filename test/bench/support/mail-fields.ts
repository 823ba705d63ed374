import { readQuotes } from '../../../lib/capture/mail/quotes';
import { readSignature } from '../../../lib/capture/mail/signature';
import { readSignatureFields } from '../../../lib/capture/mail/signature-fields';
import { HELD_OUT, HELD_OUT_SIGNERS } from '../../support/signatures/held-out';
import { MORE_SIGNERS, MORE_TEMPLATES } from '../../support/signatures/more-templates';
import { comparable, type FieldName, type SignedMail, signedMails } from '../../support/signatures/render';
import { TEMPLATES } from '../../support/signatures/templates';
import { atLeast, type Measures } from './measure';

const KINDS: readonly string[] = [
  'name',
  'title',
  'department',
  'org',
  'phone',
  'email',
  'address',
  'url',
  'profile',
] satisfies FieldName[];

/** Values of signatures found from the whole mail: quotation, signature, fields; the harmonic mean of precision and recall over all values. */
export function measureFields(): Measures {
  return {
    'signature fields, 40 templates that the reader was made with, F1': atLeast(
      fieldFigure([...signedMails(TEMPLATES), ...signedMails(MORE_TEMPLATES, MORE_SIGNERS)]),
      '',
      0.92,
    ),
    'signature fields, 20 templates held out, F1': atLeast(fieldFigure(signedMails(HELD_OUT, HELD_OUT_SIGNERS)), '', 0.92),
  };
}

function fieldFigure(mails: readonly SignedMail[]): number {
  let hits = 0;
  let wanted = 0;
  let found = 0;
  for (const mail of mails) {
    const got = fieldsFound(mail);
    const want = new Set(mail.truth.map(({ kind, value }) => `${kind} ${value}`));
    const right = [...want].filter((each) => got.has(each));
    hits += right.length;
    wanted += want.size;
    found += got.size;
    if (process.env.SIDECARD_BENCH_SHOW && (right.length < want.size || got.size > right.length)) {
      const missed = [...want].filter((each) => !got.has(each));
      const extra = [...got].filter((each) => !want.has(each));
      console.error(`--- ${mail.id}\n   missed: ${missed.join(' ; ')}\n   extra:  ${extra.join(' ; ')}`);
    }
  }
  return (2 * hits) / (found + wanted || 1);
}

function fieldsFound({ body, signer }: SignedMail): Set<string> {
  const signature = readSignature(body, readQuotes(body), signer.from);
  const lines = (signature?.lines ?? []).map((at) => body[at]?.text ?? '');
  const seen = readSignatureFields(lines, signer.from, { group: 'sender', path: '', country: signer.code });
  return new Set(
    seen.flatMap(({ kind, raw, value }) =>
      KINDS.includes(kind) ? [`${kind} ${comparable(kind as FieldName, kind === 'phone' ? raw : (value ?? raw), signer.code)}`] : [],
    ),
  );
}
