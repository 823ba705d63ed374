import type { Candidate, Capture } from '../../lib/capture/candidate';
import type { CapturedOrder } from '../../lib/domain/order/order';

/** A capture in the few words in which the expected files are written. */
export function summariseCapture(capture: Capture) {
  const day = (at: number | undefined) => {
    if (at === undefined) return undefined;
    const date = new Date(at);
    return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
  };
  const order = ({ number, at, total, currency, lines }: CapturedOrder) => ({
    number,
    day: day(at),
    total,
    currency,
    lines: lines.map((line) => `${line.quantity} × ${line.name} @ ${line.unitPrice}`),
  });
  const person = ({ type, draft, orders, preselected }: Candidate) => ({
    type,
    preselected,
    name: draft.name.full,
    surname: draft.name.surname,
    emails: draft.emails.map(({ address }) => address),
    phones: draft.phones.map(({ e164, raw, ext, label }) => [e164 ?? raw, ext && `ext ${ext}`, label].filter(Boolean).join(' ')),
    title: draft.orgs[0]?.title,
    department: draft.orgs[0]?.department,
    org: draft.orgs[0]?.name,
    address: draft.addresses[0]?.full,
    profiles: draft.profiles.map(({ service, handle }) => `${service}:${handle}`),
    orders: orders.map(order),
  });
  return {
    candidates: capture.candidates.map(person),
    orders: capture.orders.map(order),
    notes: capture.notes.map(({ code }) => code),
    thread: capture.thread && {
      subject: capture.thread.subject,
      messages: capture.thread.messages.map(({ participants, at, text }) => ({
        from: participants.find(({ role }) => role === 'from')?.name,
        to: participants.filter(({ role }) => role === 'to').map(({ name }) => name),
        day: day(at),
        text,
      })),
    },
  };
}
